package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.BasicItemState;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.ExerciseLevel;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.platform.imports.exchange.WorkbookExport;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the basic catalogue into the form in which it can be imported again. */
@Dependent
class BasicExport implements WorkbookExport {

    private final Sql sql;
    private final SectorLines lines;

    @Inject
    BasicExport(Sql sql, SectorLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    @Override
    public byte[] workbook(boolean filled) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(BasicLayout.of(lines.choices()))) {
            if (filled) {
                sql.list("select " + BasicItemView.COLUMNS + " from platform.basic_item b order by b.code", row -> {
                    write(writer, BasicItemView.read(row));
                    return true;
                });
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static void write(WorkbookWriter writer, BasicItemView item) {
        writer.append(
                BasicLayout.SHEET,
                row(
                        item.code(),
                        item.name(),
                        item.category(),
                        item.content(),
                        item.levels().stream().map(ExerciseLevel::label).collect(Collectors.joining("、")),
                        item.sectorLine(),
                        item.bases().isEmpty() ? null : item.bases().get(0),
                        "第 " + item.edition() + " 版" + (item.state() == BasicItemState.ABOLISHED ? "，已废止" : "")));
        item.bases().stream()
                .skip(1)
                .forEach(basis ->
                        writer.append(BasicLayout.SHEET, row(item.code(), null, null, null, null, null, basis, null)));
    }

    private static List<@Nullable Object> row(
            String code,
            @Nullable String name,
            @Nullable String category,
            @Nullable String content,
            @Nullable String levels,
            @Nullable String line,
            @Nullable BasisEntry basis,
            @Nullable String state) {
        return Arrays.asList(
                code,
                name,
                category,
                content,
                levels,
                line,
                basis == null ? null : basis.type().name(),
                basis == null ? null : basis.title(),
                basis == null ? null : basis.article(),
                basis == null ? null : basis.text(),
                basis == null ? null : basis.validFrom(),
                basis == null ? null : basis.validTo(),
                null,
                state);
    }
}
