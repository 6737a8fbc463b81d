package cn.mingquan.registry.template;

import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates this installation offers, in the order of {@code templates/index.yaml}; read once, all checked. */
@ApplicationScoped
public class Bundles {

    private final BundleReader reader = new BundleReader(text("template.schema.json"));
    private final Map<String, Bundle> byCode;

    /** @throws BundleRefused when a packaged bundle does not keep the rules */
    public Bundles() {
        byCode = new LinkedHashMap<>();
        var index = YamlDocument.parse("index.yaml", text("index.yaml"));
        for (var code : index.root().getJsonArray("templates").getValuesAs(JsonString.class)) {
            var file = code.getString() + "/template.yaml";
            var bundle = reader.read(file, text(file));
            if (!bundle.code().equals(code.getString())) {
                throw new BundleRefused(file, 1, "template 的值应与文件夹名“" + code.getString() + "”相同");
            }
            byCode.put(bundle.code(), bundle);
        }
    }

    public List<Bundle> all() {
        return List.copyOf(byCode.values());
    }

    /** @throws Problem 404 when there is no such template */
    public Bundle get(String code) {
        var bundle = byCode.get(code);
        if (bundle == null) {
            throw new Problem(TemplateProblem.TEMPLATE_NOT_FOUND, "没有编号为“" + code + "”的模板");
        }
        return bundle;
    }

    /**
     * The template a unit of this category gets at onboarding.
     *
     * @throws Problem 404 when no template is meant for the category
     */
    public Bundle forCategory(String unitCategory) {
        return byCode.values().stream()
                .filter(bundle -> bundle.unitCategory().equals(unitCategory))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(TemplateProblem.TEMPLATE_NOT_FOUND, "单位类别“" + unitCategory + "”没有对应的模板"));
    }

    /** One at a time: nothing says that the validator may be shared.
     *
     * @throws BundleRefused when the text does not keep the rules */
    public synchronized Bundle read(String file, String text) {
        return reader.read(file, text);
    }

    /** As it was written. */
    public String source(String code) {
        return text(code + "/template.yaml");
    }

    static String text(String name) {
        try (var stream = Bundles.class.getResourceAsStream("/templates/" + name)) {
            if (stream == null) {
                throw new BundleRefused(name, 1, "文件不存在");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
