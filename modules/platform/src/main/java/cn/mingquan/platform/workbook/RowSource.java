package cn.mingquan.platform.workbook;

import java.util.List;
import java.util.function.Predicate;

/** A file of rows that can be read again and again, sheet by sheet, without being held in memory. */
interface RowSource extends AutoCloseable {

    /** Rows a sheet can have by the file format, blank ones included. */
    int MAX_NUMBER = 1_048_576;

    /** The names of all sheets, in the file's order. */
    List<String> sheets();

    boolean has(String sheet);

    /**
     * Every row that is not blank, from the top, until the sink has had enough and answers false. Their numbers ascend,
     * and none is above {@link #MAX_NUMBER}.
     */
    void rows(String sheet, Predicate<RawRow> sink);

    /** Whether dates count from 1904. */
    boolean from1904();

    @Override
    void close();
}
