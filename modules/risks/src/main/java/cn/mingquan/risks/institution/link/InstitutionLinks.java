package cn.mingquan.risks.institution.link;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.institution.InstitutionProblem;
import cn.mingquan.risks.institution.InstitutionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links of the current tenant's institutions. They say what an institution is for and are no part of it. */
@Dependent
class InstitutionLinks {

    private final Sql sql;

    @Inject
    InstitutionLinks(Sql sql) {
        this.sql = sql;
    }

    /**
     * The title of an institution that may be linked.
     *
     * @throws Problem 404 when the unit has no such institution, 409 when it is repealed
     */
    String linkable(UUID institution) {
        var title = title(institution);
        if (sql.exists(
                "select 1 from institution where id = ? and state = ?", institution, InstitutionState.REPEALED)) {
            throw new Problem(InstitutionProblem.INSTITUTION_REPEALED, "“" + title + "”已废止，只供查阅。");
        }
        return title;
    }

    String title(UUID institution) {
        return sql.first("select title from institution where id = ?", row -> row.getString(1), institution)
                .orElseThrow(
                        () -> new Problem(InstitutionProblem.INSTITUTION_NOT_FOUND, "没有编号为 " + institution + " 的制度。"));
    }

    /**
     * Links those that are not linked yet.
     *
     * @return the names of all that were asked for
     * @throws Problem naming the field when the unit does not have one of them
     */
    List<String> link(UUID institution, Addressed kind, List<UUID> ids) {
        if (ids.stream().anyMatch(id -> id == null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。").with(kind.field(), "不能为空");
        }
        var found = new LinkedHashMap<UUID, String>();
        sql.list(kind.find(), row -> found.put(row.getObject(1, UUID.class), row.getString(2)) == null, ids);
        if (!found.keySet().containsAll(ids)) {
            throw new Problem(InstitutionProblem.INSTITUTION_INVALID, "请改正标出的内容。").with(kind.field(), kind.missing());
        }
        sql.each(
                kind.link(),
                found.keySet().stream()
                        .map(id -> new @Nullable Object[] {Ids.next(), institution, id})
                        .toList());
        return List.copyOf(found.values());
    }

    /** @return the name of what was linked; nothing when it was not */
    List<String> unlink(UUID institution, Addressed kind, UUID id) {
        return sql.change(kind.unlink(), institution, id) == 0
                ? List.of()
                : sql.list(kind.find(), row -> row.getString(2), List.of(id));
    }
}
