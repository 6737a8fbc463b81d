package cn.mingquan.registry.intake;

import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetLayout;
import org.jspecify.annotations.Nullable;

/** Findings about drafts, by the key of the column rather than its header. */
final class Notes {

    private final Findings findings;
    private final SheetLayout layout;

    Notes(Findings findings, SheetLayout layout) {
        this.findings = findings;
        this.layout = layout;
    }

    void error(Draft draft, @Nullable String key, String reason) {
        findings.error(draft.sheet(), draft.row(), header(key), reason);
    }

    void warning(Draft draft, @Nullable String key, String reason) {
        findings.warning(draft.sheet(), draft.row(), header(key), reason);
    }

    boolean bad(Draft draft) {
        return findings.bad(draft.sheet(), draft.row());
    }

    /** Whether the cell has been told to be bad already, e.g. when the file was read. */
    boolean bad(Draft draft, String key) {
        return findings.bad(draft.sheet(), draft.row(), layout.column(key).header());
    }

    private @Nullable String header(@Nullable String key) {
        return key == null ? null : layout.column(key).header();
    }
}
