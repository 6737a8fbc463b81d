package cn.mingquan.statistics.reported;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportedFiguresTest {

    private final ReportedFigures figures = new ReportedFigures();

    @Test
    void every_published_figure_has_its_quotation() {
        assertThat(figures.of("")).hasSizeGreaterThan(30).allSatisfy(figure -> {
            assertThat(figure.quote()).isNotBlank();
            assertThat(figure.source()).isNotBlank();
            assertThat(figure.value()).isPositive();
        });
    }

    @Test
    void the_levels_of_the_county_add_up_to_its_risk_points() {
        long levels = figures.of("131123").stream()
                .filter(figure -> figure.metric().matches("RISK_POINT_[123]"))
                .mapToLong(ReportedFigure::value)
                .sum();

        assertThat(levels).isEqualTo(1557);
        assertThat(figures.of("武强县")).isEqualTo(figures.of("131123"));
        assertThat(figures.of("没有的县")).isEmpty();
    }
}
