package cn.mingquan.catalogue.section;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sections of the current tenant. */
@Dependent
public class Sections {

    private static final String SELECT = "select s.id, s.name, s.sort,"
            + " (select count(*) from post p where p.section_id = s.id), s.demo, s.version from section s";

    private final Sql sql;

    @Inject
    public Sections(Sql sql) {
        this.sql = sql;
    }

    List<SectionView> all() {
        return read(" order by s.sort, s.name");
    }

    SectionView get(UUID id) {
        return read(" where s.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(SectionProblem.SECTION_NOT_FOUND, "没有编号为 " + id + " 的科室。"));
    }

    /** Refuses a section that the unit does not have. */
    public void require(@Nullable UUID id) {
        if (id != null) {
            get(id);
        }
    }

    private List<SectionView> read(String condition, @Nullable Object... parameters) {
        return sql.list(
                SELECT + condition,
                row -> new SectionView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getBoolean(5),
                        row.getLong(6)),
                parameters);
    }

    UUID add(SaveSection input) {
        refuseTwin(input.name().strip(), null);
        var id = Ids.next();
        sql.change(
                "insert into section (id, name, sort) values (?, ?, ?)",
                id,
                input.name().strip(),
                input.sort() == null ? 0 : input.sort());
        return id;
    }

    void change(UUID id, SaveSection input, long version) {
        refuseTwin(input.name().strip(), id);
        var changed = sql.change(
                "update section set name = ?, sort = ?, version = version + 1 where id = ? and version = ?",
                input.name().strip(),
                input.sort() == null ? 0 : input.sort(),
                id,
                version);
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新后重新修改。");
        }
    }

    private void refuseTwin(String name, @Nullable UUID self) {
        var twin = sql.first("select id from section where name = ?", row -> row.getObject(1, UUID.class), name);
        if (twin.isPresent() && !twin.get().equals(self)) {
            throw new Problem(SectionProblem.SECTION_EXISTS, "本单位已有科室“" + name + "”。").with("name", "名称重复");
        }
    }

    void remove(UUID id) {
        sql.change("delete from section where id = ?", id);
    }
}
