package cn.mingquan.platform;

/** What text can be stored and given back unchanged, and how it is shortened. */
public final class Texts {

    /** Why a broken text is refused. */
    public static final String REASON = "含有无法保存的字符（空字符或不成对的代理字符），请删去后重新填写";

    private Texts() {}

    /** Whether the database would refuse the text, or store another one: a NUL or half of a surrogate pair in it. */
    public static boolean broken(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** How a thing that has only a description is called where there is little room. */
    public static String label(String description) {
        return shortened(description, 40);
    }

    /** At most so many characters, and an ellipsis if there are more. A pair of surrogates is never cut in two. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
