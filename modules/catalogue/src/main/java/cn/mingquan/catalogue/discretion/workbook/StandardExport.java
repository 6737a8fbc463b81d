package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.discretion.tier.TierRows;
import cn.mingquan.catalogue.discretion.tier.VersionView;
import cn.mingquan.platform.imports.exchange.WorkbookExport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the newest version of each standard into the form in which it can be imported again. */
@Dependent
public class StandardExport implements WorkbookExport {

    private final Sql sql;

    @Inject
    public StandardExport(Sql sql) {
        this.sql = sql;
    }

    @Override
    public byte[] workbook(boolean filled) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(StandardLayout.of())) {
            if (filled) {
                write(writer);
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private void write(WorkbookWriter writer) {
        sql.list(
                "select s.code, v.matter, v.law_heading, v.legal_basis, v.source, v.valid_from, p.code, v.number,"
                        + " v.state, " + TierRows.COLUMNS + " from discretion_standard s"
                        + " join discretion_version v on v.standard_id = s.id and v.number = (select max(n.number)"
                        + " from discretion_version n where n.standard_id = s.id)"
                        + " join discretion_tier t on t.version_id = v.id"
                        + " left join power_item p on p.id = s.power_id order by s.code, t.seq",
                row -> {
                    var tier = TierRows.read(row, 10);
                    writer.append(
                            StandardLayout.SHEET,
                            Arrays.asList(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getObject(6, LocalDate.class),
                                    row.getString(7),
                                    tier.grade(),
                                    tier.circumstance(),
                                    tier.penalty(),
                                    tier.kind() == null ? null : tier.kind().name(),
                                    tier.base(),
                                    plain(tier.lower()),
                                    plain(tier.upper()),
                                    tier.lowerExcluded() ? Boolean.TRUE : null,
                                    tier.upperExcluded() ? Boolean.TRUE : null,
                                    tier.note(),
                                    tier.derived() ? Boolean.TRUE : null,
                                    "第 " + row.getInt(8) + " 版 "
                                            + VersionView.VersionState.valueOf(row.getString(9))
                                                    .label()));
                    return true;
                });
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
