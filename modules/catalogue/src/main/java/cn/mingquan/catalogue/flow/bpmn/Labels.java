package cn.mingquan.catalogue.flow.bpmn;

/** How much room a label takes beside an element or a line, in pixels: the viewers' 11-pixel font, a Han character wide. */
final class Labels {

    private static final int WIDEST = 84;
    private static final int CHARACTER = 12;
    private static final int LINE = 14;

    private Labels() {}

    static int width(String text) {
        return Math.min(WIDEST, text.codePointCount(0, text.length()) * CHARACTER + 4);
    }

    static int height(String text) {
        var whole = text.codePointCount(0, text.length()) * CHARACTER + 4;
        return LINE * ((whole + WIDEST - 1) / WIDEST);
    }
}
