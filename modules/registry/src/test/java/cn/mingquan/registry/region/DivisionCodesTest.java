package cn.mingquan.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DivisionCodesTest {

    private final List<Region> regions = DivisionCodes.read();
    private final Map<String, Region> byCode =
            regions.stream().collect(Collectors.toMap(Region::code, Function.identity()));

    @Test
    void the_places_of_the_source_documents_stand_where_they_belong() {
        assertThat(path("511602")).isEqualTo("全国/四川省/广安市/广安区");
        assertThat(path("131123")).isEqualTo("全国/河北省/衡水市/武强县");
        assertThat(path("340700")).isEqualTo("全国/安徽省/铜陵市");
        assertThat(path("130600")).isEqualTo("全国/河北省/保定市");
    }

    @Test
    void the_two_changan_districts_are_told_apart_by_code() {
        assertThat(path("610116")).isEqualTo("全国/陕西省/西安市/长安区");
        assertThat(path("130102")).isEqualTo("全国/河北省/石家庄市/长安区");
    }

    @Test
    void counties_directly_under_a_province_and_districts_of_a_municipality_have_no_city_above() {
        assertThat(path("419001")).isEqualTo("全国/河南省/济源市");
        assertThat(path("110101")).isEqualTo("全国/北京市/东城区");
    }

    @Test
    void every_level_has_its_own_bodies_node() {
        assertThat(byCode.get("131123-0").shortName()).isEqualTo("县直");
        assertThat(byCode.get("511602-0").shortName()).isEqualTo("区直");
        assertThat(byCode.get("131100-0").shortName()).isEqualTo("市直");
        assertThat(byCode.get("130000-0").shortName()).isEqualTo("省直");
        assertThat(byCode.get("650000-0").shortName()).isEqualTo("自治区直");
        assertThat(byCode.get("110000-0").shortName()).isEqualTo("市直");
        assertThat(byCode.get("131123-0").level()).isEqualTo(Level.COUNTY);
    }

    @Test
    void ministries_and_courts_stand_beside_the_provinces() {
        assertThat(regions.stream().filter(r -> r.kind() == RegionKind.LINE))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.parentCode()).isEqualTo(Region.NATION));
    }

    @Test
    void zones_that_exist_for_statistics_only_are_no_divisions() {
        assertThat(byCode).doesNotContainKeys("130171", "340176", "371471", "130101", "110100", "419000");
    }

    @Test
    void the_country_is_complete() {
        assertThat(count(RegionKind.PROVINCE)).isEqualTo(34);
        assertThat(count(RegionKind.CITY)).isEqualTo(333);
        assertThat(count(RegionKind.COUNTY)).isEqualTo(2845);
    }

    @Test
    void parents_come_first_and_no_text_needs_quoting_for_copy() {
        var seen = new HashSet<String>();
        for (var region : regions) {
            assertThat(region.parentCode() == null || seen.contains(region.parentCode()))
                    .as(region.code())
                    .isTrue();
            assertThat(region.code() + region.name() + region.shortName()).doesNotContainPattern("[\\t\\n\\r\\\\]");
            seen.add(region.code());
        }
        assertThat(seen).hasSameSizeAs(regions);
    }

    private long count(RegionKind kind) {
        return regions.stream().filter(r -> r.kind() == kind).count();
    }

    private String path(String code) {
        var region = byCode.get(code);
        return region.parentCode() == null ? region.name() : path(region.parentCode()) + "/" + region.name();
    }
}
