package cn.mingquan.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class BrowserIT {

    @Test
    void the_login_page_is_chinese_and_wants_name_and_password() {
        var stack = Stack.running();
        try (var context = Browser.running().context(1366, 768)) {
            var page = context.newPage();

            page.navigate(stack.keycloakAddress() + "/realms/mingquan/account/");

            assertThat(page.getByLabel("用户名")).isVisible();
            Browser.picture(page, "login");
        }
    }

    @Test
    void chinese_text_is_drawn_with_a_chinese_font() throws Exception {
        try (var context = Browser.running().context(400, 200)) {
            var page = context.newPage();
            page.setContent("<span id=a style='font-size:40px'>权</span><span id=b style='font-size:40px'>力</span>");

            var different = (Boolean)
                    page.evaluate(
                            """
                    () => {
                        const draw = text => {
                            const canvas = document.createElement('canvas');
                            const pen = canvas.getContext('2d');
                            pen.font = '40px sans-serif';
                            pen.fillText(text, 0, 50);
                            return canvas.toDataURL();
                        };
                        return draw('权') !== draw('力');
                    }""");

            assertThat(different)
                    .as("two characters without a glyph look the same")
                    .isTrue();
            assertThat(Fetched.hasChineseFont()).isTrue();
        }
    }

    @Test
    void without_apt_or_root_a_chromium_from_npm_starts() throws Exception {
        try (var fetched = Browser.launch(Fetched.chromiumFromNpm())) {
            var page = fetched.newPage();
            page.setContent("<h1>明权</h1>");

            assertThat(page.getByRole(AriaRole.HEADING)).hasText("明权");
        }
    }
}
