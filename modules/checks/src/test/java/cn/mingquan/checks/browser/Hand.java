package cn.mingquan.checks.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** What somebody's hand does on a page, by the words that stand there. */
final class Hand {

    private Hand() {}

    /** The first option, by the keyboard: where a list has just closed, its options are seen for a moment longer. */
    static void first(Page page, String field) {
        page.locator(field).click();
        page.locator(field).press("Enter");
    }

    static void choose(Page page, String field, String option) {
        page.locator(field).click();
        page.locator(".ant-select-dropdown:visible .ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    static void search(Page page, String field, String text, String option) {
        page.locator(field).click();
        page.locator(field).pressSequentially(text);
        page.locator(".ant-select-dropdown:visible .ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    static void drop(Page page, String name, String type, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    static Locator inDialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    static ContainsTextOptions within(int seconds) {
        return new ContainsTextOptions().setTimeout(seconds * 1_000.0);
    }
}
