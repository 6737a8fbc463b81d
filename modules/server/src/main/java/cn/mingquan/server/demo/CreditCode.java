package cn.mingquan.server.demo;

/** Makes unified social credit codes (GB 32100-2015) with valid check digits for divisions that do not exist. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** @param kind 11 for organs, 12 for public institutions, 13 for mass organisations */
    static String of(String kind, String division, int number) {
        var body = "%08d".formatted(number);
        int sum = 0;
        for (int index = 0; index < body.length(); index++) {
            sum += (body.charAt(index) - '0') * BODY_WEIGHTS[index];
        }
        int check = 11 - sum % 11;
        var code = kind + division + body + (check == 10 ? "X" : String.valueOf(check % 11));
        int whole = 0;
        int weight = 1;
        for (int index = 0; index < code.length(); index++) {
            whole += ALPHABET.indexOf(code.charAt(index)) * weight;
            weight = weight * 3 % 31;
        }
        return code + ALPHABET.charAt((31 - whole % 31) % 31);
    }
}
