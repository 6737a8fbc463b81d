package cn.mingquan.platform.imports;

import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.imports.CodedRows.Noun;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The things that rows of other sheets can mean by code or name: those of the file as the file says them, and the
 * unit's others, which are read once, with one statement, when the first row asks.
 */
final class Named {

    /** A longer name is known by its digest, so that long names take no more memory than short ones. */
    private static final int KEPT_WHOLE = 80;

    private final Sql sql;
    private final Noun noun;
    private final Map<String, UUID> ofCode = new HashMap<>();
    private final Map<String, List<UUID>> ofName = new HashMap<>();
    private final Set<UUID> ofFile = new HashSet<>();
    private final Set<String> badCodes = new HashSet<>();
    private final Set<String> badNames = new HashSet<>();
    private boolean loaded;

    Named(Sql sql, Noun noun) {
        this.sql = sql;
        this.noun = noun;
    }

    void good(UUID id, CodedLine line) {
        ofFile.add(id);
        know(id, line.code(), line.called());
    }

    void bad(@Nullable String code, @Nullable String called) {
        if (code != null) {
            badCodes.add(code);
        }
        if (called != null) {
            badNames.add(key(called));
        }
    }

    private void know(UUID id, String code, String called) {
        ofCode.put(code, id);
        ofName.computeIfAbsent(key(called), any -> new ArrayList<>(1)).add(id);
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        sql.list("select id, code, " + noun.calledColumn() + " from " + noun.table(), row -> {
            var id = row.getObject(1, UUID.class);
            if (!ofFile.contains(id)) {
                know(id, row.getString(2), row.getString(3));
            }
            return true;
        });
    }

    /** @param calledKey of the asking sheet's column */
    @Nullable
    UUID find(SheetRow row, String calledKey) {
        var code = row.text("code");
        var called = row.text(calledKey);
        if (code == null && called == null) {
            row.error("code", row.header("code") + "和" + row.header(calledKey) + "至少填写一个");
            return null;
        }
        load();
        return code != null ? byCode(row, code) : byName(row, calledKey, String.valueOf(called));
    }

    private @Nullable UUID byCode(SheetRow row, String code) {
        var id = ofCode.get(code);
        if (id == null || (badCodes.contains(code) && !ofFile.contains(id))) {
            row.error("code", badCodes.contains(code) ? notImported() : "没有编码为“" + code + "”的" + noun.noun());
            return null;
        }
        return id;
    }

    private @Nullable UUID byName(SheetRow row, String calledKey, String called) {
        var key = key(called);
        var ids = ofName.getOrDefault(key, List.of());
        var bad = badNames.contains(key) && ids.stream().noneMatch(ofFile::contains);
        if (ids.size() == 1 && !bad) {
            return ids.get(0);
        }
        row.error(
                calledKey,
                bad
                        ? notImported()
                        : ids.isEmpty()
                                ? "没有这" + noun.measure() + noun.noun()
                                : "有 " + ids.size() + " " + noun.measure() + noun.alike() + noun.noun() + "，请填写"
                                        + row.header("code"));
        return null;
    }

    private String notImported() {
        return "所属" + noun.noun() + "有错误，未能导入";
    }

    private static String key(String called) {
        return called.length() <= KEPT_WHOLE ? called : Sha256.hex(called);
    }
}
