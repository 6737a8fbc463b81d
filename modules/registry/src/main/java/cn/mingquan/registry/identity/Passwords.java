package cn.mingquan.registry.identity;

import java.security.SecureRandom;

/** One-time passwords that can be read from paper: no characters that look alike; about 69 bits. */
public final class Passwords {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    public static String next() {
        var text = new StringBuilder();
        for (int g = 0; g < GROUPS; g++) {
            text.append(g == 0 ? "" : "-");
            for (int i = 0; i < GROUP; i++) {
                text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        return text.toString();
    }
}
