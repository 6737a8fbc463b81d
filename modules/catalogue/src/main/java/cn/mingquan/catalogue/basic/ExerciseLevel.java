package cn.mingquan.catalogue.basic;

/** The level of government that exercises an item (行使层级, GB/T 39046-2020). */
public enum ExerciseLevel {
    NATION("国家"),
    PROVINCE("省级"),
    CITY("市级"),
    COUNTY("县级"),
    TOWNSHIP("乡镇级");

    private final String label;

    ExerciseLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
