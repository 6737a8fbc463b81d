package cn.mingquan.launcher;

/** A start that cannot go on, told in one sentence per language. It is shown as it is, never as a stack trace. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String chinese, String english) {
        super(chinese + System.lineSeparator() + english);
    }
}
