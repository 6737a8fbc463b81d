package cn.mingquan.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import java.time.Duration;
import java.time.Instant;

/** An agency onboarded for one test, and somebody of its lead section. */
record NewAgency(Account lead, Api api) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param name of the unit, to which something is added that no other has */
    static NewAgency onboard(Stack stack, String name) {
        return onboard(stack, name, "ENFORCEMENT");
    }

    static NewAgency onboard(Stack stack, String name, String category) {
        var administrator = new Api(stack, stack.realm().provinceAdminToken());
        var run = Long.toString(System.nanoTime(), 36);
        var unit = "/units/"
                + administrator
                        .post(
                                "/units",
                                """
                                {"name": "%s%s", "regionCode": "131123-0", "level": "COUNTY",
                                 "category": "%s", "vertical": false, "adminUsername": "new-%s",
                                 "adminName": "管理员", "oversight": false}"""
                                        .formatted(name, run, category, run))
                        .getString("id");
        var end = Instant.now().plus(PATIENCE);
        while (!administrator.get(unit).getString("state").equals("ACTIVE")) {
            assertThat(Instant.now()).isBefore(end);
            pause();
        }
        var lead = stack.realm()
                .add("agency-lead", "lead-" + run, administrator.get(unit).getString("code"));
        return new NewAgency(lead, new Api(stack, stack.realm().token(lead.username(), lead.password())));
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
