package cn.mingquan.platform.imports.exchange;

/** Writes a list into the form in which it can be imported again. */
public interface WorkbookExport {

    /** @param filled with what the unit has, or the empty form */
    byte[] workbook(boolean filled);
}
