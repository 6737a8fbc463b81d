package cn.mingquan.catalogue;

import java.util.List;

/** The unit's own scale of risk levels, kept by a later module. A power may be graded on it directly (S0-17). */
public interface LevelScale {

    /** The codes and labels of the levels, gravest first. */
    List<Level> levels();

    /** A level as the unit calls it. */
    record Level(String code, String label) {}
}
