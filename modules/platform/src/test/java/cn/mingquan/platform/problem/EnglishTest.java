package cn.mingquan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnglishTest {

    @Test
    void of_the_two_languages_the_one_named_first_counts() {
        assertThat(English.wanted(List.of(Locale.ENGLISH))).isTrue();
        assertThat(English.wanted(List.of(Locale.FRENCH, Locale.UK, Locale.CHINA)))
                .isTrue();
        assertThat(English.wanted(List.of(Locale.CHINA, Locale.ENGLISH))).isFalse();
        assertThat(English.wanted(List.of(Locale.FRENCH))).isFalse();
        assertThat(English.wanted(List.of())).isFalse();
        assertThat(English.wanted(List.of(Locale.forLanguageTag("*")))).isFalse();
    }

    @Test
    void a_title_is_found_by_the_type_and_by_its_uri() {
        assertThat(English.title(CommonProblem.STALE_VERSION)).isEqualTo("Changed by somebody else meanwhile");
        assertThat(English.title("urn:mingquan:problem:power-not-found")).isEqualTo("No such power");
        assertThat(English.title("urn:mingquan:problem:of-tomorrow")).isEqualTo("of tomorrow");
    }

    @Test
    void a_general_sentence_is_english_and_a_reason_of_the_domain_stays() {
        assertThat(English.sentence("请改正标出的内容。")).isEqualTo("Please correct what is marked.");
        assertThat(English.sentence("单位“武强县”已经接入。")).isEqualTo("单位“武强县”已经接入。");
        assertThat(English.sentence(null)).isNull();
    }
}
