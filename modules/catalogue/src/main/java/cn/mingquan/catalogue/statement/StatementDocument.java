package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.platform.attachments.Enclosure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power statement as it is filed: the JSON document that travels.
 *
 * @param attachments the sealed scans that come with it; none in what was filed before there were any
 */
public record StatementDocument(
        String period, int number, String signer, Instant madeAt, List<Row> rows, List<Enclosure> attachments) {

    public StatementDocument {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** A power in it. */
    public record Row(
            int sort,
            UUID powerId,
            String code,
            String name,
            @Nullable String category,
            @Nullable String exerciser,
            @Nullable String content,
            List<BasisEntry> bases) {

        static Row of(StatementRow row) {
            return new Row(
                    row.sort(),
                    row.powerId(),
                    row.code(),
                    row.name(),
                    row.category(),
                    row.exerciser(),
                    row.content(),
                    row.bases());
        }
    }
}
