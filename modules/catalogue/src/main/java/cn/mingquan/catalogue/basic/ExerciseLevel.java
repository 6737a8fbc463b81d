package cn.mingquan.catalogue.basic;

/** The level of government that exercises an item (行使层级, GB/T 39046-2020). */
public enum ExerciseLevel {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
}
