package cn.mingquan.checks.guangan;

import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes of the district's file one power workbook per agency, as the platform takes it. */
final class PowerFiles {

    private static final String POWERS = "职权";

    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            "职权目录",
            List.of("由广安区 2025 年公布的政务服务事项转换，编码、名称、类别照录。", "没有带入的列：所属主项（平台上没有主项和子项之分）、机构编码、网址和数据来源。"),
            List.of(new SheetLayout(
                    POWERS,
                    List.of(
                            Column.text("code", "职权编码", 100, 50, ""),
                            Column.text("name", "职权名称", 500, 60, ""),
                            Column.text("category", "职权类别", 10, 10, ""),
                            Column.text("exerciser", "行使主体", 100, 20, ""),
                            Column.text("localCode", "地方编码", 100, 30, "")))),
            POWERS);

    private final GuanganDistrict district;

    PowerFiles(GuanganDistrict district) {
        this.district = district;
    }

    byte[] workbook(GuanganDistrict.Agency agency) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(LAYOUT)) {
            for (var item : items(agency)) {
                writer.append(
                        POWERS,
                        Arrays.asList(
                                item.get("item_code"),
                                item.get("item_name"),
                                nationalCode(item),
                                agency.name(),
                                item.get("catalog_code")));
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    /** How many items of each category the agency has, by national two-digit code. */
    Map<String, Integer> categories(GuanganDistrict.Agency agency) {
        var counts = new TreeMap<String, Integer>();
        items(agency).forEach(item -> counts.merge(nationalCode(item), 1, Integer::sum));
        return counts;
    }

    private List<Map<String, String>> items(GuanganDistrict.Agency agency) {
        return district.items().stream()
                .filter(item -> agency.shortName().equals(item.get("agency_short")))
                .toList();
    }

    /** The file writes 1 for 01. */
    private static String nationalCode(Map<String, String> item) {
        var type = item.getOrDefault("task_type", "");
        return type.length() == 1 ? "0" + type : type;
    }
}
