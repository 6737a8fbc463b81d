package cn.mingquan.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingquan.platform.Ids;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.delegation.Delegations.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DelegationsTest {

    private static final RegistryDatabase DATABASE = RegistryDatabase.withRegions();
    private static final Delegations DELEGATIONS = new Delegations(DATABASE.sql(), Clock.systemUTC());
    private static final Viewer PROVINCE = new Viewer(List.of("000000"), "province", true);
    private static final Viewer CITY = new Viewer(List.of("131100"), "city", false);

    private static UUID other;

    @BeforeAll
    static void fill() {
        add("city", "张三", "131100", "province");
        add("city-peer", "李四", "131100", "province");
        add("city-helper", "王五", "131100", "city");
        add("county", "赵六", "131123", "province");
        other = add("elsewhere", "钱七", "511602", "province");
    }

    private static UUID add(String username, String name, String region, String by) {
        var id = Ids.next();
        DELEGATIONS.add(id, new Delegate(username, name, region), by);
        return id;
    }

    @Test
    void an_administrator_ends_what_lies_below_his_part_or_what_he_gave_and_neither_his_own_nor_a_peers() {
        assertThat(DELEGATIONS.page(CITY, null, 20, 0).items())
                .extracting(DelegationView::username, DelegationView::endable)
                .containsExactly(
                        tuple("city", false),
                        tuple("city-helper", true),
                        tuple("city-peer", false),
                        tuple("county", true));
        assertThat(DELEGATIONS.find(other, CITY)).isEmpty();
    }

    @Test
    void one_who_keeps_a_county_besides_his_city_does_not_end_his_own() {
        var both = new Viewer(List.of("131100", "131123"), "county", false);

        assertThat(DELEGATIONS.page(both, "county", 20, 0).items())
                .singleElement()
                .satisfies(own -> assertThat(own.endable()).isFalse());
    }

    @Test
    void the_province_ends_any() {
        assertThat(DELEGATIONS.page(PROVINCE, null, 20, 0).items()).hasSize(5).allMatch(DelegationView::endable);
        assertThat(DELEGATIONS.find(other, PROVINCE)).isPresent();
    }

    @Test
    void a_long_list_is_searched_and_paged() {
        var page = DELEGATIONS.page(PROVINCE, null, 2, 4);

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.items()).hasSize(1);
        assertThat(DELEGATIONS.page(PROVINCE, "武强", 20, 0).items())
                .extracting(DelegationView::username)
                .containsExactly("county");
        assertThat(DELEGATIONS.page(PROVINCE, " 李四 ", 20, 0).total()).isEqualTo(1);
        assertThat(DELEGATIONS.page(CITY, "钱七", 20, 0).total()).isZero();
        assertThat(DELEGATIONS.page(PROVINCE, "' or 1=1 --", 20, 0).total()).isZero();
    }

    @Test
    void what_the_audit_trail_keeps_names_the_account_and_not_the_person() {
        assertThat(DelegationResource.recorded("hengshui-admin", "131100")).containsOnlyKeys("username", "regionCode");
    }
}
