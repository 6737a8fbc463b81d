package cn.mingquan.catalogue.post;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Search;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts of the current tenant. */
@Dependent
public class Posts {

    private static final String FROM = " from post p left join section s on s.id = p.section_id";
    private static final String SELECT = "select p.id, p.section_id, s.name, p.name, p.holder_layer, p.hot_post,"
            + " p.holders, p.demo, p.version" + FROM;
    private static final Map<String, String> SORTS =
            Map.of("name", "p.name", "sectionName", "s.name", "holderLayer", "p.holder_layer");

    private final Sql sql;

    @Inject
    public Posts(Sql sql) {
        this.sql = sql;
    }

    PostPage page(@Nullable String words, @Nullable UUID section, PageQuery page) {
        var search = new Search().containing(words, "p.name", "p.holders::text").equal("p.section_id", section);
        var items = sql.list(
                SELECT + search.where() + " order by " + page.orderBy(SORTS, "s.sort, s.name, p.name")
                        + ", p.id limit ? offset ?",
                Posts::view,
                search.parameters(page.size(), page.offset()));
        return new PostPage(items, sql.number("select count(*)" + FROM + search.where(), search.parameters()));
    }

    PostView get(UUID id) {
        return sql.first(SELECT + " where p.id = ?", Posts::view, id)
                .orElseThrow(() -> new Problem(PostProblem.POST_NOT_FOUND, "没有编号为 " + id + " 的岗位。"));
    }

    /** Refuses a post that the unit does not have. */
    public void require(@Nullable UUID id) {
        if (id != null) {
            get(id);
        }
    }

    private static PostView view(ResultSet row) throws SQLException {
        return new PostView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                HolderLayer.valueOf(row.getString(5)),
                row.getBoolean(6),
                List.of(Json.read(row.getString(7), String[].class)),
                row.getBoolean(8),
                row.getLong(9));
    }

    private void refuseTwin(SavePost input, @Nullable UUID self) {
        var twin = sql.first(
                "select id from post where name = ? and section_id is not distinct from ?::uuid",
                row -> row.getObject(1, UUID.class),
                input.name().strip(),
                input.sectionId());
        if (twin.isPresent() && !twin.get().equals(self)) {
            throw new Problem(
                            PostProblem.POST_EXISTS, "这个科室已有岗位“" + input.name().strip() + "”；几个人任同一岗位时写在在岗人员里。")
                    .with("name", "名称重复");
        }
    }

    UUID add(SavePost input) {
        refuseTwin(input, null);
        var id = Ids.next();
        sql.change(
                "insert into post (id, section_id, name, holder_layer, hot_post, holders) values (?, ?, ?, ?, ?, ?)",
                id,
                input.sectionId(),
                input.name().strip(),
                input.holderLayer(),
                input.hotPost(),
                Json.write(input.holders() == null ? List.of() : input.holders()));
        return id;
    }

    void change(UUID id, SavePost input, long version) {
        refuseTwin(input, id);
        var changed = sql.change(
                "update post set section_id = ?, name = ?, holder_layer = ?, hot_post = ?, holders = ?,"
                        + " version = version + 1 where id = ? and version = ?",
                input.sectionId(),
                input.name().strip(),
                input.holderLayer(),
                input.hotPost(),
                Json.write(input.holders() == null ? List.of() : input.holders()),
                id,
                version);
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE_VERSION, "请刷新后重新修改。");
        }
    }

    void remove(UUID id) {
        sql.change("delete from post where id = ?", id);
    }
}
