package cn.mingquan.registry.template.draft;

import cn.mingquan.registry.template.BundleDifferences;
import cn.mingquan.registry.template.BundleFault;
import java.time.Instant;
import java.util.List;

/**
 * The draft of a template.
 *
 * @param version under which it will be published
 * @param basedOn the latest published version
 * @param faults what is wrong with it, by line; published is only what has none
 * @param differences from the latest version; none while there are faults
 * @param edition how often it was saved
 */
public record TemplateDraft(
        String template,
        String name,
        String version,
        String basedOn,
        String text,
        List<BundleFault> faults,
        BundleDifferences differences,
        String madeBy,
        Instant updatedAt,
        long edition) {}
