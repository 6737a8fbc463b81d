package cn.mingquan.catalogue.flow.typical;

/**
 * A typical flow that a draft may begin with.
 *
 * @param key its code in the template
 * @param steps how many steps of handling it has
 */
public record OfferedFlow(String key, String name, int steps) {

    static OfferedFlow of(TypicalFlow flow) {
        return new OfferedFlow(flow.key(), flow.name(), flow.table().tasks().size());
    }
}
