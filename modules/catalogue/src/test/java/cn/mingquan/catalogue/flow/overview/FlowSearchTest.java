package cn.mingquan.catalogue.flow.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.flow.overview.FlowFilter.Standing;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowSearchTest {

    private TenantDatabase database;
    private Sql sql;
    private FlowSearch search;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        LevelScale scale = () -> List.of(
                new LevelScale.Level("A", "A 级"), new LevelScale.Level("B", "B 级"), new LevelScale.Level("C", "C 级"));
        search = new FlowSearch(sql, List.of(scale));
        published(power("甲", "A"), 9, 6, 4, 1, 1, 2);
        published(power("乙", "B"), null, 5, null, null, null, null);
        published(power("丙", "C"), 7, 7, 0, 0, 0, 1);
        published(power("未变", "B"), 4, 4, 0, 0, 0, 0);
        draft(power("丁", "A"));
        power("戊", null);
        sql.change(
                "update power_item set state = 'WITHDRAWN', withdrawn_on = current_date where id = ?", power("己", "A"));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void the_units_totals_are_counted_from_published_versions() {
        assertThat(page(null).unit()).isEqualTo(new FlowTotals(6, 4, 2, 16, 13, 4, 1, 4, 3));
    }

    @Test
    void powers_are_found_by_where_their_flow_stands() {
        assertThat(names(null)).containsExactlyInAnyOrder("甲", "乙", "丙", "未变", "丁", "戊");
        assertThat(names(Standing.NONE)).containsExactly("戊");
        assertThat(names(Standing.DRAFT)).containsExactly("丁");
        assertThat(names(Standing.PUBLISHED)).containsExactlyInAnyOrder("甲", "乙", "丙", "未变");
        assertThat(names(Standing.REDESIGNED)).containsExactlyInAnyOrder("甲", "丙");
        assertThat(names(Standing.OWING)).containsExactlyInAnyOrder("乙", "丁", "未变");
        assertThat(search.page(new FlowFilter("甲", null), new PageQuery()).items())
                .containsExactly(new FlowRow(
                        page(null).items().get(0).id(),
                        page(null).items().get(0).code(),
                        "甲",
                        "行政许可",
                        "A",
                        2,
                        page(null).items().get(0).publishedOn(),
                        null,
                        6,
                        9,
                        4,
                        true));
    }

    @Test
    void a_unit_without_a_scale_owes_nothing() {
        var bare = new FlowSearch(sql, List.of());

        assertThat(bare.page(new FlowFilter(null, Standing.OWING), new PageQuery())
                        .total())
                .isZero();
        assertThat(bare.page(new FlowFilter(), new PageQuery()).unit().owing()).isZero();
    }

    private FlowPage page(Standing standing) {
        return search.page(new FlowFilter(null, standing), new PageQuery());
    }

    private List<String> names(Standing standing) {
        return page(standing).items().stream().map(FlowRow::name).toList();
    }

    private UUID power(String name, String level) {
        var id = Ids.next();
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, level, state, approved_on, created_at,"
                        + " updated_at) values (?, ?, ?, '01', '局', ?, 'APPROVED', current_date, now(), now())",
                id,
                id.toString(),
                name,
                level);
        return id;
    }

    private void published(
            UUID power, Integer before, int steps, Integer removed, Integer statutory, Integer added, Integer changed) {
        sql.change(
                "insert into power_flow (id, power_id, number, state, document, published_on, steps, steps_before,"
                        + " steps_removed, statutory_removed, steps_added, steps_changed, created_at, updated_at)"
                        + " values (?, ?, 2, 'PUBLISHED', '{}', current_date, ?, ?, ?, ?, ?, ?, now(), now())",
                Ids.next(),
                power,
                steps,
                before,
                removed,
                statutory,
                added,
                changed);
    }

    private void draft(UUID power) {
        sql.change(
                "insert into power_flow (id, power_id, number, state, document, created_at, updated_at)"
                        + " values (?, ?, 1, 'DRAFT', '{}', now(), now())",
                Ids.next(),
                power);
    }
}
