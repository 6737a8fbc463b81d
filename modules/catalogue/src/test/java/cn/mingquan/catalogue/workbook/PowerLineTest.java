package cn.mingquan.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.power.RecordedPower;
import cn.mingquan.catalogue.power.SavePower;
import cn.mingquan.catalogue.power.TimeLimit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PowerLineTest {

    private static final UUID SECTION = UUID.randomUUID();
    private static final UUID POST = UUID.randomUUID();

    @Test
    void a_power_is_recorded_alike_whether_it_comes_by_form_or_by_file() {
        var form = RecordedPower.of(new SavePower(
                "X-1",
                "发证",
                "01",
                "内容",
                "区卫健局",
                SECTION,
                POST,
                HolderLayer.MIDDLE_HEAD,
                true,
                Direction.INTERNAL_MGMT,
                Visibility.IMPLICIT,
                20,
                TimeLimit.Unit.WORKDAY,
                10,
                TimeLimit.Unit.WORKDAY,
                "D-1",
                "A",
                "申请人",
                "纪检监察组",
                null,
                Map.of("window", "综合窗口")));
        var file = new PowerLine(
                "X-1",
                "发证",
                "01",
                "内容",
                "区卫健局",
                SECTION,
                POST,
                HolderLayer.MIDDLE_HEAD,
                true,
                Direction.INTERNAL_MGMT,
                Visibility.IMPLICIT,
                20,
                TimeLimit.Unit.WORKDAY,
                10,
                TimeLimit.Unit.WORKDAY,
                "D-1",
                "A",
                "申请人",
                "纪检监察组",
                Map.of("window", "综合窗口"));

        assertThat(file.snapshot()).isEqualTo(form);
        // two limits are kept as one field each, with their units
        assertThat(form).hasSize(PowerLine.class.getRecordComponents().length - 2);
        assertThat(file.values()).hasSize(PowerLine.COUNT).doesNotContainNull();
    }
}
