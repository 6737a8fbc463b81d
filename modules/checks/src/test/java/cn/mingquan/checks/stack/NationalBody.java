package cn.mingquan.checks.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

/** A body that oversees everything: county, district and ministry lie under no single government below it. */
public final class NationalBody {

    private static final Duration OPEN_DUE = Duration.ofSeconds(90);

    private NationalBody() {}

    /** Founds one. @return somebody of it who oversees */
    public static Account on(Stack stack) {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var run = Long.toString(System.nanoTime(), 36);
        var unit = province.post(
                        "/units",
                        """
                        {"name": "演示核对办%s", "regionCode": "990000", "level": "NATION", "category": "OTHER",
                         "vertical": false, "oversight": true, "adminUsername": "demo-check-%s", "adminName": "核对员",
                         "jurisdictions": [{"kind": "REGION", "regionCode": "000000"}]}"""
                                .formatted(run, run))
                .getString("id");
        var until = Instant.now().plus(OPEN_DUE);
        while (!province.get("/units/" + unit).getString("state").equals("ACTIVE")) {
            assertThat(Instant.now()).as("opened within %s", OPEN_DUE).isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }
        return stack.realm()
                .add(
                        "overseer",
                        "demo-overseer-" + run,
                        province.get("/units/" + unit).getString("code"));
    }
}
