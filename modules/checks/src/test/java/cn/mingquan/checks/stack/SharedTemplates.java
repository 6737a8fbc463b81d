package cn.mingquan.checks.stack;

/** What tests of both lanes write to, since the whole platform has one of it: whoever does holds its lock meanwhile. */
public final class SharedTemplates {

    /** The draft of the template {@code other}. */
    public static final Object OTHER = new Object();

    private SharedTemplates() {}
}
