package cn.mingquan.risks.workbook;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.Texts;
import cn.mingquan.platform.audit.Snapshot;
import cn.mingquan.platform.imports.CodedLine;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A risk point as a row of the workbook says it; two are equal when importing one over the other changes nothing. */
record PointLine(
        String code,
        @Nullable UUID power,
        @Nullable UUID post,
        OwnerType owner,
        @Nullable UUID section,
        @Nullable String kind,
        String description,
        @Nullable String level,
        @Nullable HolderLayer layer,
        @Nullable Phase phase,
        @Nullable String ownerName,
        @Nullable String finder,
        @Nullable LocalDate foundOn,
        @Nullable RiskCause cause)
        implements CodedLine {

    static final String COLUMNS = "code, power_id, post_id, owner_type, section_id, kind, description, level,"
            + " holder_layer, phase, owner_name, finder, found_on, cause";

    static final int COUNT = 14;

    /** @param from the index of the first of {@link #COLUMNS} */
    static PointLine read(ResultSet row, int from) throws SQLException {
        return new PointLine(
                row.getString(from),
                row.getObject(from + 1, UUID.class),
                row.getObject(from + 2, UUID.class),
                OwnerType.valueOf(row.getString(from + 3)),
                row.getObject(from + 4, UUID.class),
                row.getString(from + 5),
                row.getString(from + 6),
                row.getString(from + 7),
                constant(HolderLayer.class, row.getString(from + 8)),
                constant(Phase.class, row.getString(from + 9)),
                row.getString(from + 10),
                row.getString(from + 11),
                row.getObject(from + 12, LocalDate.class),
                constant(RiskCause.class, row.getString(from + 13)));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    @Override
    public String called() {
        return description;
    }

    @Override
    public String label() {
        return Texts.label(description);
    }

    /** Without who is responsible and who found it: the audit chain cannot forget people. */
    @Override
    public Map<String, Object> snapshot() {
        return new Snapshot()
                .with("code", code)
                .with("powerId", power)
                .with("postId", post)
                .with("ownerType", owner)
                .with("sectionId", section)
                .with("kind", kind)
                .with("description", description)
                .with("level", level)
                .with("holderLayer", layer)
                .with("phase", phase)
                .with("cause", cause)
                .with("foundOn", foundOn)
                .fields();
    }

    /** The values in the order of {@link #COLUMNS}. */
    @Override
    public @Nullable Object[] values() {
        return new @Nullable Object[] {
            code,
            power,
            post,
            owner.name(),
            section,
            kind,
            description,
            level,
            layer == null ? null : layer.name(),
            phase == null ? null : phase.name(),
            ownerName,
            finder,
            foundOn,
            cause == null ? null : cause.name()
        };
    }
}
