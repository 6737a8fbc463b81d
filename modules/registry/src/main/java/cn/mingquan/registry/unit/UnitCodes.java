package cn.mingquan.registry.unit;

import java.security.SecureRandom;

/** Makes the codes that name schemas and roles: random, so that nobody's code follows from somebody else's. */
final class UnitCodes {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UnitCodes() {}

    static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
