package cn.mingquan.catalogue;

import java.util.List;

/** The unit's own scale of risk levels, kept by a later module. A power may be graded on it directly (S0-17). */
public interface LevelScale {

    /** The codes and labels of the levels, gravest first. */
    List<Level> levels();

    /**
     * A level as the unit calls it.
     *
     * @param aliases what others call a level of the same severity: real files say 高, 中, 低 and count 一级, 二级, 三级
     *     in the same text (S4-23)
     */
    record Level(String code, String label, List<String> aliases) {

        public Level(String code, String label) {
            this(code, label, List.of());
        }
    }
}
