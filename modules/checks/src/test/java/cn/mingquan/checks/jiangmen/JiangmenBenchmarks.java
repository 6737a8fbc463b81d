package cn.mingquan.checks.jiangmen;

import cn.mingquan.checks.architecture.Modules;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.CsvText;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the document's table and makes of it what the platform takes: the same rows under the platform's headers. */
public final class JiangmenBenchmarks {

    private static final String FILE = "discretion_tiers_jiangmen_environment_2020.csv";
    private static final String SHEET = "阶次";
    private static final List<String> COLUMNS = List.of(
            "law_heading",
            "seq",
            "violation",
            "legal_basis",
            "tier",
            "circumstance",
            "penalty_standard",
            "fine_min_yuan",
            "fine_max_yuan",
            "fine_kind",
            "remark");
    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            FILE,
            List.of(),
            List.of(new SheetLayout(
                    SHEET,
                    COLUMNS.stream()
                            .map(key -> Column.text(key, key, 10_000, 10, ""))
                            .toList())),
            SHEET);

    private static final List<String> HEADERS =
            List.of("基准编码", "裁量事项", "所属法律法规", "法律依据", "文件来源", "施行日期", "阶次", "裁量情节", "处罚标准", "幅度类型", "下限", "上限", "备注");

    private final List<Map<String, String>> rows;

    private JiangmenBenchmarks(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /**
     * The file, in the folder named by the property or variable {@code MINGQUAN_SHARED_DATA}, else in
     * {@code ../shared/data} beside the working tree.
     */
    public static Optional<Path> file() {
        var named = Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .map(Path::of)
                .orElse(Modules.root().resolve("../shared/data"));
        return Optional.of(named.resolve(FILE)).filter(Files::isReadable);
    }

    public static JiangmenBenchmarks read(Path file) {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = WorkbookReader.open(Files.readAllBytes(file), LAYOUT, new Findings())) {
            reader.rows(SHEET, row -> rows.add(cells(row)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new JiangmenBenchmarks(rows);
    }

    private static Map<String, String> cells(SheetRow row) {
        var cells = new HashMap<String, String>();
        COLUMNS.forEach(key -> cells.put(key, row.peek(key)));
        return cells;
    }

    /** All rows, each a map from the file's own headers. */
    public List<Map<String, String>> rows() {
        return rows;
    }

    /** How many standards there are: a number of the document stands for one per legal basis. */
    public long standards() {
        return codes().stream().distinct().count();
    }

    /**
     * The table as CSV. Nothing is put right: the sums in yuan are the file's own, and what it calls relative is left to
     * its text.
     */
    public byte[] csv() {
        var text = new StringBuilder(CsvText.line(HEADERS));
        var codes = codes();
        for (var i = 0; i < rows.size(); i++) {
            text.append(CsvText.line(line(codes.get(i), rows.get(i))));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<@Nullable String> line(String code, Map<String, String> row) {
        var yuan = "yuan".equals(row.get("fine_kind"));
        return Arrays.asList(
                code,
                row.get("violation"),
                row.get("law_heading"),
                row.get("legal_basis"),
                "江环〔2020〕10号 附件 江门市生态环境局裁量标准参照表",
                "",
                row.get("tier"),
                row.get("circumstance"),
                row.get("penalty_standard"),
                yuan ? "金额" : "",
                yuan ? row.get("fine_min_yuan") : "",
                yuan ? row.get("fine_max_yuan") : "",
                row.get("remark"));
    }

    /** Five numbers of the document stand for two or three tables, each on its own clause: 5-1, 5-1（2）, 5-1（3）. */
    private List<String> codes() {
        var bases = new LinkedHashMap<String, List<String>>();
        return rows.stream()
                .map(row -> {
                    var seq = row.getOrDefault("seq", "");
                    var known = bases.computeIfAbsent(seq, any -> new ArrayList<>());
                    var basis = row.getOrDefault("legal_basis", "");
                    if (!known.contains(basis)) {
                        known.add(basis);
                    }
                    var no = known.indexOf(basis) + 1;
                    return no == 1 ? seq : seq + "（" + no + "）";
                })
                .toList();
    }

    /** The codes of the standards that stand for a number of the document. */
    Stream<String> codesOf(String seq) {
        return codes().stream()
                .filter(code -> code.equals(seq) || code.startsWith(seq + "（"))
                .distinct();
    }
}
