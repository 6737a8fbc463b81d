package cn.mingquan.registry.uscc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsccTest {

    @Test
    void codes_with_the_right_check_digit_raise_no_doubt() {
        assertThat(Uscc.of("91350200MA2YJ1XR9G").doubt()).isEmpty();
        assertThat(Uscc.of("91440101MA5CJQ4N59").doubt()).isEmpty();
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        var right = "91350200MA2YJ1XR9G";

        for (int i = 0; i < right.length(); i++) {
            var wrong = right.charAt(i) == '7' ? 'K' : '7';
            var changed = right.substring(0, i) + wrong + right.substring(i + 1);
            assertThat(Uscc.of(changed).checkDigitHolds()).as(changed).isFalse();
        }
    }

    @Test
    void an_early_pilot_code_is_doubted_but_kept() {
        var code = Uscc.of("91350100M0001TGQXM");

        assertThat(code.wellFormed()).isTrue();
        assertThat(code.doubt()).hasValueSatisfying(doubt -> assertThat(doubt).contains("校验位不符"));
        assertThat(code.text()).isEqualTo("91350100M0001TGQXM");
    }

    @Test
    void codes_of_another_length_or_alphabet_are_named_as_such() {
        assertThat(Uscc.of("00877868-5").doubt())
                .hasValueSatisfying(d -> assertThat(d).contains("这里是 10 位"));
        assertThat(Uscc.of("4431152073643597824").doubt())
                .hasValueSatisfying(d -> assertThat(d).contains("这里是 19 位"));
        assertThat(Uscc.of("9135O2OOMA2YJ1XR9G").doubt())
                .hasValueSatisfying(d -> assertThat(d).contains("不允许的字符"));
    }

    @Test
    void blanks_full_width_and_small_letters_are_put_right() {
        assertThat(Uscc.of(" ９１350200 ma2yj1xr9g\u200b").text()).isEqualTo("91350200MA2YJ1XR9G");
    }

    @Test
    void an_old_division_inside_the_code_is_told() {
        var code = Uscc.of("11511301008778183N");

        assertThat(code.division()).contains("511301");
        assertThat(code.mismatch("511602-0"))
                .hasValueSatisfying(m -> assertThat(m).contains("511301", "511602"));
        assertThat(code.mismatch("511301-0")).isEmpty();
    }

    @Test
    void a_code_of_the_city_or_province_fits_the_county_below() {
        assertThat(Uscc.of("91350200MA2YJ1XR9G").mismatch("350203-0")).isEmpty();
        assertThat(Uscc.of("91350200MA2YJ1XR9G").mismatch("350100")).isPresent();
    }

    @Test
    void a_countys_code_fits_its_townships() {
        var county = Uscc.of("11131123MB0X00000Q");

        assertThat(county.mismatch("131123100")).isEmpty();
        assertThat(county.mismatch("131123100200")).isEmpty();
        assertThat(county.mismatch("131124100")).isPresent();
    }
}
