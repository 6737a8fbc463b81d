package cn.mingquan.checks.browser;

import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.Nullable;

/** Somebody at the console, having signed in as everybody does: at Keycloak's own page. */
public final class SignedIn implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    public SignedIn(Stack stack, String username, String password) {
        this(stack, username, password, null);
    }

    /** With a one-time password: Keycloak asks for a lasting one first. */
    public static SignedIn firstTime(Stack stack, String username, String oneTime, String lasting) {
        return new SignedIn(stack, username, oneTime, lasting);
    }

    private SignedIn(Stack stack, String username, String password, @Nullable String lasting) {
        this.context = Browser.running().context(1366, 768);
        this.page = context.newPage();
        page.navigate(stack.address());
        page.getByLabel("用户名").fill(username);
        var field = page.locator("input[type=password]");
        if (field.count() == 0) {
            // With organisations the page asks in two steps.
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("登录").setExact(true))
                    .click();
        }
        field.fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        if (lasting != null) {
            page.locator("#password-new").fill(lasting);
            page.locator("#password-confirm").fill(lasting);
            Browser.look(page, "new-password");
            page.locator("[type=submit]").click();
        }
        page.waitForURL(url -> url.startsWith(stack.address()));
    }

    public Page page() {
        return page;
    }

    /** Opens a page of the console by its address, as from a saved link, and waits until it has what it shows. */
    public Page open(Stack stack, String path) {
        page.navigate(stack.address() + path);
        page.locator("main h1, main h2").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /**
     * Goes on to another page of the console, as by one of its links: without loading the console and asking for a token
     * again. The heading that is left is marked, to be seen gone.
     */
    public Page go(String path) {
        page.evaluate(
                """
                path => {
                  document.querySelector('main h1, main h2').dataset.left = 'yes'
                  history.pushState(null, '', path)
                  dispatchEvent(new PopStateEvent('popstate', { state: null }))
                }
                """,
                path);
        page.waitForFunction(
                """
                () => document.querySelector('main h1, main h2')
                  && !document.querySelector('main [data-left], main .loading, main [aria-busy=true]')
                """);
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
