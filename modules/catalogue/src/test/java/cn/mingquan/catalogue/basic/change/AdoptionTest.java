package cn.mingquan.catalogue.basic.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basic.BasicFixture;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.catalogue.basic.SaveBasicItem;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final AdoptChange UNDECIDED = new AdoptChange("按新法", null, null);

    private final BasicFixture province = new BasicFixture();

    private TenantDatabase database;
    private Sql sql;
    private BasicChangeResource resource;

    @BeforeEach
    void agency() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        var changes = new BasicChanges(sql);
        var adoption = new Adoption(
                changes,
                new AdoptionWrites(
                        sql,
                        new AuditTrail(database, Clock.systemUTC()),
                        TenantFixture.figures(database),
                        Clock.systemUTC()));
        resource = new BasicChangeResource(changes, adoption);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_the_agency_left_as_it_was_is_taken_over_and_its_own_other_fields_stay() {
        var item = claimed("a");
        sql.change("update power_item set content = '本单位写的内容'");
        publish(item, "新的名称", "01", item.content(), "《新法》");

        assertThat(resource.get(item.id()).fields())
                .extracting(
                        field -> field.field() + " " + field.outcome() + " " + field.before() + " > " + field.basic())
                .containsExactly(
                        "NAME TAKEN 对a的处罚 > 新的名称", "CATEGORY TAKEN 02 > 01", "BASES TAKEN 《食品安全法》第一百二十二条 > 《新法》第一条");

        resource.adopt(item.id(), UNDECIDED, "\"2\"");

        assertThat(power()).containsExactly("新的名称 01 本单位写的内容 新法 edition 2 version 1");
        assertThat(recorded()).singleElement().asString().contains("按新法", "对a的处罚", "《新法》第一条");
        assertThat(refusal(() -> resource.get(item.id())).type()).isEqualTo(BasicProblem.BASIC_CHANGE_NOT_FOUND);
    }

    @Test
    void what_both_have_changed_is_chosen() {
        var item = claimed("b");
        sql.change("update power_item set name = '本单位的名称', content = '本单位写的内容'");
        publish(item, "新的名称", "02", "新的内容", "《食品安全法》");

        var undecided = refusal(() -> resource.adopt(item.id(), UNDECIDED, "\"2\""));
        assertThat(undecided.errors()).extracting("field").containsExactly("NAME", "CONTENT");
        assertThat(power()).containsExactly("本单位的名称 02 本单位写的内容 食品安全法 edition 1 version 0");

        resource.adopt(
                item.id(), new AdoptChange("核对过", List.of(BasicField.CONTENT), List.of(BasicField.NAME)), "\"2\"");

        assertThat(power()).containsExactly("本单位的名称 02 新的内容 食品安全法 edition 2 version 1");
    }

    @Test
    void what_says_the_same_already_needs_no_choice() {
        var item = claimed("c");
        sql.change("update power_item set name = '新的名称'");
        publish(item, "新的名称", "02", item.content(), "《食品安全法》");

        assertThat(resource.get(item.id()).fields())
                .extracting(FieldChange::outcome)
                .containsExactly(FieldOutcome.SAME);
        resource.adopt(item.id(), UNDECIDED, "\"2\"");

        assertThat(power()).containsExactly("新的名称 02 责令改正，并处罚款。 食品安全法 edition 2 version 0");
    }

    @Test
    void an_approved_power_takes_nothing_over_but_may_stay_with_its_own() {
        var item = claimed("d");
        sql.change(
                "update power_item set state = 'APPROVED', exerciser = '本局', approved_on = current_date, approved_by = '甲'");
        publish(item, "新的名称", "02", item.content(), "《食品安全法》");

        assertThat(refusal(() -> resource.adopt(item.id(), UNDECIDED, "\"2\"")).type())
                .isEqualTo(BasicProblem.BASIC_CHANGE_POWER_CLOSED);
        resource.adopt(item.id(), new AdoptChange("名称照旧", null, List.of(BasicField.NAME)), "\"2\"");

        assertThat(power()).containsExactly("对d的处罚 02 责令改正，并处罚款。 食品安全法 edition 2 version 0");
    }

    @Test
    void nothing_is_answered_unseen_without_reason_when_abolished_or_into_a_category_that_is_not_there() {
        var item = claimed("e");
        publish(item, "新的名称", "06", item.content(), "《食品安全法》");

        assertThat(refusal(() -> resource.adopt(item.id(), UNDECIDED, "\"1\"")).type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.adopt(item.id(), new AdoptChange(" ", null, null), "\"2\""))
                        .errors())
                .extracting("field")
                .containsExactly("reason");
        assertThat(refusal(() -> resource.adopt(item.id(), UNDECIDED, "\"2\"")).errors())
                .extracting("field")
                .containsExactly("CATEGORY");
        province.abolish(item);
        assertThat(refusal(() -> resource.adopt(item.id(), UNDECIDED, "\"3\"")).type())
                .isEqualTo(BasicProblem.BASIC_ITEM_ABOLISHED);
        assertThat(refusal(() -> resource.get(Ids.next())).type()).isEqualTo(BasicProblem.BASIC_CHANGE_NOT_FOUND);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void all_at_once_takes_what_needs_no_choice_and_counts_the_rest() {
        for (var letter : List.of("f", "g", "h", "i", "j")) {
            var item = claimed(letter);
            if (letter.equals("g")) {
                sql.change("update power_item set name = '本单位的名称' where basic_item_id = ?", item.id());
            }
            if (letter.equals("h")) {
                sql.change(
                        "update power_item set state = 'APPROVED', exerciser = '本局', approved_on = current_date, approved_by = '甲' where basic_item_id = ?",
                        item.id());
            }
            if (letter.equals("i")) {
                province.abolish(item);
            } else if (!letter.equals("j")) {
                publish(item, "新的名称", "02", item.content(), "《食品安全法》");
            }
        }

        assertThat(resource.adoptAll("统一采纳")).isEqualTo(new AdoptedChanges(1, 1, 1, 1));
        assertThat(resource.adoptAll("再来一次")).isEqualTo(new AdoptedChanges(0, 1, 1, 1));

        assertThat(power()).filteredOn(row -> row.startsWith("新的名称")).hasSize(1);
        assertThat(recorded()).hasSize(1);
        assertThat(refusal(() -> resource.adoptAll("")).errors())
                .extracting("field")
                .containsExactly("reason");
    }

    private BasicItemView claimed(String letter) {
        var item = province.add(
                BasicFixture.item(database.tenant().code() + letter, "对" + letter + "的处罚", List.of(), null));
        var power = Ids.next();
        sql.change(
                "insert into power_item (id, code, name, category, content, basic_item_id, basic_edition, created_at,"
                        + " updated_at) values (?, ?, ?, '02', ?, ?, 1, now(), now())",
                power,
                item.code(),
                item.name(),
                item.content(),
                item.id());
        sql.change(
                "insert into legal_basis (id, power_id, type, title, article, sort)"
                        + " values (?, ?, 'LAW', '食品安全法', '第一百二十二条', 0)",
                Ids.next(),
                power);
        return item;
    }

    private void publish(BasicItemView item, String name, String category, String content, String law) {
        var title = law.replaceAll("[《》]", "");
        var article = title.equals("食品安全法") ? "第一百二十二条" : "第一条";
        province.change(
                item,
                new SaveBasicItem(
                        item.code(),
                        name,
                        category,
                        content,
                        List.of(BasisEntry.of(BasisType.LAW, title, article, null)),
                        List.of(),
                        null));
    }

    private List<String> power() {
        return sql.list(
                "select concat_ws(' ', name, category, content, (select string_agg(title, '+') from legal_basis l"
                        + " where l.power_id = p.id), 'edition', basic_edition, 'version', version) from power_item p",
                row -> row.getString(1));
    }

    private List<String> recorded() {
        return sql.list("select detail from audit_entry where action = 'power.basic-adopted'", row -> row.getString(1));
    }

    private static Problem refusal(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }
}
