package cn.mingquan.catalogue.custom;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.platform.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldsTest {

    @Test
    void a_unit_has_the_fields_its_template_gave_it() throws SQLException {
        try (var database = TenantFixture.tenant()) {
            var fields = new CustomFields(new Sql(database)).all();

            assertThat(fields)
                    .extracting(CustomField::code)
                    .containsExactly("window", "fee", "benchmark", "sum", "since");
            assertThat(fields.get(0).choices()).containsExactly("综合窗口", "部门窗口");
            assertThat(fields.get(2))
                    .isEqualTo(new CustomField(
                            "benchmark", "裁量基准", FieldType.TEXT, List.of(), true, "写文号", "行政处罚法", List.of("02")));
        }
    }

    @Test
    void a_unit_without_a_template_has_none() throws SQLException {
        try (var database = TenantFixture.tenant()) {
            var sql = new Sql(database);
            sql.change("delete from setting");

            assertThat(new CustomFields(sql).all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 任何文字, ''",
        "NUMBER, 50000, ''",
        "NUMBER, -0.25, ''",
        "NUMBER, 5万, “项”应填数字",
        "NUMBER, '1,000', “项”应填数字",
        "CHOICE, 甲, ''",
        "CHOICE, 丙, “项”应填其中一个：甲、乙",
        "DATE, 2011-06-30, ''",
        "DATE, 2011-06-31, '“项”应填日期，如 2011-06-30'",
        "DATE, 2011/6/30, '“项”应填日期，如 2011-06-30'",
        "DATE, 9999-01-01, '“项”应填日期，如 2011-06-30'"
    })
    void a_value_fits_its_type(FieldType type, String value, String reason) {
        var field = new CustomField("x", "项", type, List.of("甲", "乙"), false, "", "", List.of());

        assertThat(field.fault("01", value).orElse("")).isEqualTo(reason);
    }

    @Test
    void a_text_has_an_end() {
        var field = new CustomField("x", "项", FieldType.TEXT, List.of(), false, "", "", List.of());

        assertThat(field.fault(null, "字".repeat(500))).isEmpty();
        assertThat(field.fault(null, "字".repeat(501))).contains("“项”不超过 500 个字");
    }

    @Test
    void a_field_belongs_to_its_categories() {
        var field = new CustomField("x", "项", FieldType.TEXT, List.of(), false, "", "", List.of("02"));

        assertThat(field.concerns("02")).isTrue();
        assertThat(field.fault("02", "有")).isEmpty();
        assertThat(field.fault("01", "有")).contains("这个职权类别没有“项”");
        assertThat(field.concerns(null)).isFalse();
    }
}
