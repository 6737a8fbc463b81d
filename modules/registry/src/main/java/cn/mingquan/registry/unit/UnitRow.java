package cn.mingquan.registry.unit;

import cn.mingquan.registry.region.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit in a list. */
public record UnitRow(
        UUID id,
        String code,
        String name,
        @Nullable String uscc,
        String regionCode,
        String regionName,
        Level level,
        String category,
        @Nullable String sectorLine,
        boolean vertical,
        @Nullable Integer establishment,
        @Nullable Integer staff,
        UnitState state,
        boolean oversight,
        @Nullable String parentUnitName,
        @Nullable String schemaVersion,
        @Nullable String templateVersion,
        boolean demo) {

    static UnitRow read(ResultSet row) throws SQLException {
        var unit = Unit.read(row);
        var profile = unit.profile();
        return new UnitRow(
                unit.id(),
                unit.code(),
                profile.name(),
                profile.uscc(),
                profile.regionCode(),
                row.getString("region_name"),
                profile.level(),
                profile.category(),
                profile.sectorLine(),
                profile.vertical(),
                profile.establishment(),
                profile.staff(),
                unit.state(),
                profile.oversight(),
                row.getString("parent_name"),
                unit.schemaVersion(),
                unit.templateVersion(),
                unit.demo());
    }
}
