package cn.mingquan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleAddressTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void a_deep_link_opened_in_a_browser_is_a_page() {
        assertThat(ConsoleAddress.of("GET", "/", BROWSER)).isEqualTo(ConsoleAddress.PAGE);
        assertThat(ConsoleAddress.of("GET", "/units/0198a", BROWSER)).isEqualTo(ConsoleAddress.PAGE);
        assertThat(ConsoleAddress.of("GET", "/apiary", BROWSER)).isEqualTo(ConsoleAddress.PAGE);
    }

    @Test
    void the_api_is_never_answered_with_a_page() {
        assertThat(ConsoleAddress.of("GET", "/api/powers", BROWSER)).isEqualTo(ConsoleAddress.OTHER);
        assertThat(ConsoleAddress.of("POST", "/units", BROWSER)).isEqualTo(ConsoleAddress.OTHER);
        assertThat(ConsoleAddress.of("GET", "/units", "application/json")).isEqualTo(ConsoleAddress.OTHER);
    }

    @Test
    void a_missing_file_stays_missing() {
        assertThat(ConsoleAddress.of("GET", "/favicon.ico", BROWSER)).isEqualTo(ConsoleAddress.OTHER);
    }

    @Test
    void files_named_by_their_hash_may_be_kept() {
        assertThat(ConsoleAddress.of("GET", "/assets/index-abc.js", "*/*")).isEqualTo(ConsoleAddress.HASHED_FILE);
    }

    @Test
    void the_page_may_talk_to_the_issuer_of_its_tokens_and_nobody_else() {
        assertThat(ConsoleFilter.contentPolicy("http://localhost:18080/realms/mingquan"))
                .contains("connect-src 'self' http://localhost:18080;")
                .doesNotContain("/realms");
    }
}
