package cn.mingquan.platform.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One value of a closed list: the code that is stored and the label that people see and choose. */
public record Choice(String code, String label) {

    /** The constants of an enum by their labels. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(constant.name(), label.apply(constant)))
                .toList();
    }
}
