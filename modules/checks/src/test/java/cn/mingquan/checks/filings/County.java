package cn.mingquan.checks.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Two agencies that claim the same power, and the office over both: founded for one test, with their people. */
public final class County {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public final Stack stack = Stack.running();
    private final Api province = new Api(stack, stack.realm().provinceAdminToken());
    private final String run = Long.toString(System.nanoTime(), 36);

    public final String health = found("交叉演练卫生健康局" + run, "\"oversight\": false");
    public final String trade = found("交叉演练市场监督管理局" + run, "\"oversight\": false");
    public final String office = found("交叉演练办" + run, overseeing(health, trade));
    public final Account healthLead = account("agency-lead", health);
    public final Account tradeLead = account("agency-lead", trade);
    public final Account overseer = account("overseer", office);

    private static String overseeing(String... units) {
        return "\"oversight\": true, \"jurisdictions\": [{\"kind\": \"UNITS\", \"units\": [\"%s\"]}]"
                .formatted(String.join("\", \"", List.of(units)));
    }

    /** Somebody of another office over the same agencies. */
    public Account stranger() {
        return account("overseer", found("另一交叉演练办" + run, overseeing(health, trade)));
    }

    public Api as(Account account) {
        return new Api(stack, stack.realm().token(account.username(), account.password()));
    }

    /** Another agency. */
    public String agency(String name) {
        return found(name + run, "\"oversight\": false");
    }

    /** An office over agencies. */
    public String officeOver(String name, String... agencies) {
        return found(name + run, overseeing(agencies));
    }

    public Account account(String role, String unit) {
        return stack.realm()
                .add(
                        role,
                        "overlap-" + Long.toString(System.nanoTime(), 36),
                        province.get("/units/" + unit).getString("code"));
    }

    private String found(String name, String more) {
        var unit = province.post(
                        "/units",
                        """
                        {"name": "%s", "regionCode": "131123-0", "level": "COUNTY", "category": "OTHER", "vertical": false,
                         "adminName": "管理员", %s}"""
                                .formatted(name, more))
                .getString("id");
        await(() -> province.get("/units/" + unit).getString("state").equals("ACTIVE"));
        return unit;
    }

    /** An approved power with a legal basis. */
    public static String power(Api lead, String name) {
        return power(lead, name, "第一百二十六条");
    }

    public static String power(Api lead, String name, String article) {
        var category = lead.get("/power-categories").getJsonArray("items").getJsonObject(0);
        var id = lead.post(
                        "/powers",
                        """
                        {"name": "%s", "category": "%s", "content": "对餐饮具集中消毒服务单位进行监督检查", "exerciser": "本单位",
                         "holderLayer": "STAFF", "hotPost": false, "direction": "EXTERNAL", "visibility": "EXPLICIT",
                         "bases": [{"type": "LAW", "title": "食品安全法", "article": "%s"}]}"""
                                .formatted(name, category.getString("code"), article))
                .getString("id");
        lead.post("/powers/" + id + "/approval", "");
        return id;
    }

    /** Files the lead's statement with the office and has it received. */
    public String file(Api lead) {
        var statement = lead.post("/statements", "{\"period\": \"2026\", \"signer\": \"局长\"}")
                .getString("id");
        var filing = lead.post("/statements/" + statement + "/filing", "{\"receiverId\": \"" + office + "\"}")
                .getString("filingId");
        var above = as(overseer);
        await(() -> above.send("GET", "/incoming/" + filing, "", "").statusCode() == 200);
        above.post("/incoming/" + filing + "/receipt", "");
        return filing;
    }

    public static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }
    }
}
