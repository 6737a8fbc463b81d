package cn.mingquan.platform.imports;

import org.jspecify.annotations.Nullable;

/** A thing as a row of a workbook says it; two are equal when importing one over the other changes nothing. */
public interface CodedLine {

    /** Unique within the unit. */
    String code();

    /** What people call it; several things may be called the same. */
    String called();

    /** What is stored, in the order of the columns of its {@link CodedRows.Kind}. */
    @Nullable
    Object[] values();
}
