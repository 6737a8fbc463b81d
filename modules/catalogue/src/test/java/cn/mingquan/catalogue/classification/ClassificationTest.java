package cn.mingquan.catalogue.classification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.search.PowerFilter;
import cn.mingquan.catalogue.search.PowerRow;
import cn.mingquan.catalogue.search.PowerSearch;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {

    private static final List<String> NAMES = List.of(
            "责令停产停业",
            "暂扣或者吊销许可证、执照",
            "查封违法经营场所",
            "扣押涉案财物",
            "加处罚款",
            "代履行",
            "对擅自动用被查封财物的处罚",
            "对无证经营的处罚（含罚款）",
            "对无证经营的行政处罚",
            "食品经营许可",
            "奖励举报人");

    @ParameterizedTest
    @CsvSource({
        "03, 责令停产停业, 责令停产停业, 《行政处罚法》第九条",
        "03, 暂扣或者吊销许可证、执照, 暂扣, 《行政处罚法》第九条",
        "03, 对无证经营的处罚, 处罚, 《行政处罚法》第二条",
        "07, 对无证经营的处罚, 处罚, 《行政处罚法》第二条",
        "10, 对无证经营的行政处罚（简易程序处罚）, 处罚, 《行政处罚法》第二条",
        "02, 查封违法经营场所, 查封, 《行政强制法》第九条",
        "02, 冻结存款、汇款, 冻结, 《行政强制法》第九条",
        "02, 加处罚款, 加处罚款, 《行政强制法》第十二条",
        "02, 代履行, 代履行, 《行政强制法》第十二条"
    })
    void what_the_law_calls_otherwise_is_pointed_out_with_its_article(
            String category, String name, String word, String article) {
        assertThat(Classification.doubt(category, name))
                .hasValueSatisfying(doubt ->
                        assertThat(doubt).contains("“" + word + "”", article).endsWith("请核对。"));
    }

    @ParameterizedTest
    @CsvSource({
        "02, 责令停产停业",
        "02, 对擅自动用被查封财物的处罚",
        "02, 对拒不缴纳滞纳金的处罚",
        "02, 罚款",
        "03, 查封违法经营场所",
        "03, 加处罚款",
        "03, 扣押并没收违法所得的前置措施",
        "01, 食品经营许可",
        "10, 处罚文书备案",
        "20, 投诉处罚查询"
    })
    void what_fits_is_left_alone(String category, String name) {
        assertThat(Classification.doubt(category, name)).isEmpty();
    }

    @Test
    void a_statement_names_the_category_by_its_label() {
        assertThat(Classification.doubtOfLabel("行政强制", "责令停产停业")).isPresent();
        assertThat(Classification.doubtOfLabel("行政处罚", "责令停产停业")).isEmpty();
        assertThat(Classification.doubtOfLabel("审判权", "责令停产停业")).isEmpty();
        assertThat(Classification.doubtOfLabel(null, "责令停产停业")).isEmpty();
    }

    @Test
    void of_a_category_without_a_national_code_nothing_is_said() {
        assertThat(Classification.doubt(null, "责令停产停业")).isEmpty();
    }

    @Test
    void the_list_finds_the_same_as_the_page_of_a_power_says() throws SQLException {
        try (var database = TenantFixture.tenant()) {
            var sql = new Sql(database);
            sql.change("insert into power_category (code, label, national_code, sort) values ('03', '行政强制', '03', 3)");
            var expected = new ArrayList<String>();
            for (var category : List.of("01", "02", "03", "20", "NB")) {
                for (var name : NAMES) {
                    var code = category + "-" + name;
                    power(sql, code, name, category, "DRAFT");
                    if (Classification.doubt(category.equals("NB") ? null : category, name)
                            .isPresent()) {
                        expected.add(code);
                    }
                }
            }
            power(sql, "gone", "责令停产停业", "03", "WITHDRAWN");
            power(sql, "none", "责令停产停业", null, "DRAFT");
            var page = new PageQuery();

            var found = new PowerSearch(sql, List.of()).page(PowerFilter.doubtful(), page);

            assertThat(expected).hasSizeGreaterThan(8);
            assertThat(found.items()).extracting(PowerRow::code).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void power(Sql sql, String code, String name, String category, String state) {
        sql.change(
                "insert into power_item (id, code, name, category, state, withdrawn_on, created_at, updated_at) values"
                        + " (?, ?, ?, ?, ?, case when ? = 'WITHDRAWN' then date '2026-01-02' end, '2026-01-01',"
                        + " '2026-01-01')",
                UUID.randomUUID(),
                code,
                name,
                category,
                state,
                state);
    }
}
