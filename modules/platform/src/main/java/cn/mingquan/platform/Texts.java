package cn.mingquan.platform;

/** What text can be stored and given back unchanged. */
public final class Texts {

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
}
