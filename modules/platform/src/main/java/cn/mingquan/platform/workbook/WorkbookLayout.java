package cn.mingquan.platform.workbook;

import java.util.List;

/**
 * A workbook that is downloaded, filled in and read back.
 *
 * @param title heading of the legend sheet
 * @param legend what the person filling it in must know, one paragraph an entry
 * @param sheets in the order in which they are read; a CSV file is the sheet named {@code csvSheet}
 */
public record WorkbookLayout(String title, List<String> legend, List<SheetLayout> sheets, String csvSheet) {

    public SheetLayout sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sheet " + name));
    }
}
