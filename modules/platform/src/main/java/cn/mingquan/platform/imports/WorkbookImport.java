package cn.mingquan.platform.imports;

import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import java.time.Instant;
import java.util.List;

/** What one kind of workbook means. The dry run and the real one are the same code, so the first tells the truth. */
public interface WorkbookImport {

    /** Names the kind in {@code import_run}, e.g. {@code powers}. */
    String kind();

    /** With the tenant's own lists as they are now. */
    WorkbookLayout layout();

    /**
     * Judges every row and, when asked, writes the good ones in the current transaction.
     *
     * @return what would be or was done, per sheet
     */
    List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply);

    /** Whether what is good in a file may be written without what is bad in it. */
    default boolean divisible() {
        return true;
    }

    /** Called before a checked file is judged again and written: whoever confirms it has seen what held at that instant. */
    default void checkedAt(Instant instant) {}

    /** Called once after the rows have been written: the audit entry and the notice to the figures. */
    void applied(AppliedImport what);
}
