package cn.mingquan.risks.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RecordedPoint;
import cn.mingquan.risks.point.RiskCause;
import cn.mingquan.risks.point.SavePoint;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointLineTest {

    private static final UUID POWER = UUID.randomUUID();
    private static final UUID POST = UUID.randomUUID();
    private static final UUID SECTION = UUID.randomUUID();
    private static final LocalDate FOUND = LocalDate.of(2026, 3, 1);

    @Test
    void a_risk_point_is_recorded_alike_whether_it_comes_by_form_or_by_file_and_never_with_a_persons_name() {
        var form = RecordedPoint.of(new SavePoint(
                "F-1",
                POWER,
                POST,
                OwnerType.DIVISION,
                SECTION,
                "POWER",
                "不按时办结",
                "A",
                HolderLayer.MIDDLE_HEAD,
                Phase.DURING,
                RiskCause.WIDE_DISCRETION,
                "王五",
                "赵六",
                FOUND,
                null));
        var file = new PointLine(
                "F-1",
                POWER,
                POST,
                OwnerType.DIVISION,
                SECTION,
                "POWER",
                "不按时办结",
                "A",
                HolderLayer.MIDDLE_HEAD,
                Phase.DURING,
                "王五",
                "赵六",
                FOUND,
                RiskCause.WIDE_DISCRETION);

        assertThat(file.snapshot()).isEqualTo(form).doesNotContainValue("王五").doesNotContainValue("赵六");
        assertThat(form).hasSize(PointLine.class.getRecordComponents().length - 2);
        assertThat(file.values()).hasSize(PointLine.COUNT).doesNotContainNull();
    }
}
