package cn.mingquan.registry.unit;

import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.region.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a list.
 *
 * @param jurisdictions what an overseeing body oversees, in words; empty for others
 */
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
        boolean demo,
        List<String> jurisdictions) {

    UnitRow overseeing(List<Jurisdiction> scopes) {
        return new UnitRow(
                id,
                code,
                name,
                uscc,
                regionCode,
                regionName,
                level,
                category,
                sectorLine,
                vertical,
                establishment,
                staff,
                state,
                oversight,
                parentUnitName,
                schemaVersion,
                templateVersion,
                demo,
                scopes.stream().map(Jurisdiction::label).toList());
    }

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
                unit.demo(),
                List.of());
    }
}
