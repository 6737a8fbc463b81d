package cn.mingquan.platform.imports;

import java.util.Map;
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

    /** The fields as the thing's own record of changes names them. */
    Map<String, Object> snapshot();

    /** How the record of changes calls it. */
    default String label() {
        return called();
    }
}
