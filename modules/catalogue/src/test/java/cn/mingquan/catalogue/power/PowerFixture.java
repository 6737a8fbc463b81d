package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import java.util.List;
import java.util.Map;

/** Powers for tests. */
public final class PowerFixture {

    private PowerFixture() {}

    static final BasisEntry LICENSING_LAW = BasisEntry.of(BasisType.LAW, "中华人民共和国行政许可法", "第四十二条", null);

    static SavePower complete(String name) {
        return power(null, name, "01", "区卫健局", 20, TimeLimit.Unit.WORKDAY, 10, List.of(LICENSING_LAW));
    }

    static SavePower withoutBasis(String name) {
        return power(null, name, "01", "区卫健局", null, null, null, List.of());
    }

    static SavePower withoutContent(String name) {
        return power(null, name, "01", null, "区卫健局", null, null, null, List.of(LICENSING_LAW), Map.of());
    }

    static SavePower limits(Integer statutory, TimeLimit.Unit unit, Integer promised, TimeLimit.Unit promisedUnit) {
        return new SavePower(
                null,
                "发证",
                "01",
                null,
                "区卫健局",
                null,
                null,
                null,
                false,
                null,
                null,
                statutory,
                unit,
                promised,
                promisedUnit,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    static SavePower bounded(String name, String counterparty, String supervisor) {
        return new SavePower(
                null,
                name,
                "01",
                "依法办理",
                "区卫健局",
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                counterparty,
                supervisor,
                List.of(LICENSING_LAW),
                null);
    }

    static SavePower withValues(String category, Map<String, String> custom) {
        return power(null, "发证", category, "区卫健局", null, null, null, List.of(), custom);
    }

    static SavePower power(
            String code,
            String name,
            String category,
            String exerciser,
            Integer statutory,
            TimeLimit.Unit unit,
            Integer promised,
            List<BasisEntry> bases) {
        return power(code, name, category, exerciser, statutory, unit, promised, bases, Map.of());
    }

    private static SavePower power(
            String code,
            String name,
            String category,
            String exerciser,
            Integer statutory,
            TimeLimit.Unit unit,
            Integer promised,
            List<BasisEntry> bases,
            Map<String, String> custom) {
        return power(code, name, category, "依法办理", exerciser, statutory, unit, promised, bases, custom);
    }

    private static SavePower power(
            String code,
            String name,
            String category,
            String content,
            String exerciser,
            Integer statutory,
            TimeLimit.Unit unit,
            Integer promised,
            List<BasisEntry> bases,
            Map<String, String> custom) {
        return new SavePower(
                code,
                name,
                category,
                content,
                exerciser,
                null,
                null,
                null,
                false,
                Direction.EXTERNAL,
                Visibility.EXPLICIT,
                statutory,
                unit,
                promised,
                promised == null ? null : unit,
                null,
                null,
                null,
                null,
                bases,
                custom);
    }
}
