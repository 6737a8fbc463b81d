package cn.mingquan.registry.intake;

import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of units: .xlsx or .csv, told apart by what is in it. */
@Dependent
public class DraftReader {

    private static final int MOST_PEOPLE = 1_000_000;

    private final UnitSheet sheet;

    @Inject
    public DraftReader(UnitSheet sheet) {
        this.sheet = sheet;
    }

    /** Every row that holds anything, the bad ones too: nothing of a file vanishes. */
    public List<Draft> read(byte[] content, Findings findings) {
        var drafts = new ArrayList<Draft>();
        try (var reader = WorkbookReader.open(content, sheet.layout(), findings)) {
            reader.requireAnySheet();
            reader.rows(UnitSheet.NAME, row -> drafts.add(draft(row)));
        }
        return drafts;
    }

    private static Draft draft(SheetRow row) {
        return new Draft(
                row.sheet(),
                row.number(),
                new UnitRequest(
                        row.text("name"),
                        row.code("uscc"),
                        row.code("regionCode"),
                        row.text("level"),
                        row.text("parentUnit"),
                        row.text("category"),
                        row.choice("sectorLine"),
                        row.flag("vertical"),
                        people(row, "establishment"),
                        people(row, "staff"),
                        row.text("contactName"),
                        row.code("contactPhone"),
                        row.code("adminUsername"),
                        row.text("adminName"),
                        row.flag("oversight"),
                        null));
    }

    private static @Nullable Integer people(SheetRow row, String key) {
        return row.whole(key, 0, MOST_PEOPLE);
    }
}
