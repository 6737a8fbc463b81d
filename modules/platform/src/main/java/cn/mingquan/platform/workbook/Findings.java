package cn.mingquan.platform.workbook;

import cn.mingquan.platform.workbook.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one reading. Keeps the first {@value #KEPT} errors and as many warnings in full
 * and counts the rest. */
public final class Findings {

    private static final int KEPT = 20_000;

    private record Place(String sheet, int row) {}

    private record Spot(String sheet, int row, @Nullable String column) {}

    private final List<Finding> kept = new ArrayList<>();
    private final Set<Place> badRows = new HashSet<>();
    private final Set<Spot> badCells = new HashSet<>();
    private int errors;
    private int warnings;

    public void error(String sheet, int row, @Nullable String column, String reason) {
        errors++;
        badRows.add(new Place(sheet, row));
        badCells.add(new Spot(sheet, row, column));
        if (errors <= KEPT) {
            kept.add(new Finding(sheet, row, column, Severity.ERROR, reason));
        }
    }

    public void warning(String sheet, int row, @Nullable String column, String reason) {
        warnings++;
        if (warnings <= KEPT) {
            kept.add(new Finding(sheet, row, column, Severity.WARNING, reason));
        }
    }

    public boolean bad(String sheet, int row) {
        return badRows.contains(new Place(sheet, row));
    }

    /** Whether an error has been found about this very cell. */
    public boolean bad(String sheet, int row, String column) {
        return badCells.contains(new Spot(sheet, row, column));
    }

    public List<Finding> list() {
        return List.copyOf(kept);
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return warnings;
    }
}
