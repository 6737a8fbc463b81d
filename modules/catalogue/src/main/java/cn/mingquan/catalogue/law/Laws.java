package cn.mingquan.catalogue.law;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the laws together from the bases of the powers; there is no list of laws beside them that could differ. */
@Dependent
class Laws {

    /** How a title is compared: without 《》 and spaces. */
    static final String KEY = "translate(b.title, '《》 　', '')";

    /** The same of a title that is asked for. */
    static final String ASKED = "translate(?, '《》 　', '')";

    /** By rank, the highest first. */
    static final String TYPES = Arrays.stream(BasisType.values())
            .map(type -> "'" + type + "'")
            .collect(Collectors.joining(", ", "(array[", "])"));

    private static final String LAWS = "with l as (select min(b.title) as title, min(array_position(" + TYPES
            + ", b.type)) as rank,"
            + " count(distinct b.article) as articles, count(distinct b.power_id) as powers,"
            + " count(distinct b.power_id) filter (where b.valid_to <= ?) as ended,"
            + " min(b.valid_to) filter (where b.valid_to > ?) as ends_on,"
            + " count(distinct b.power_id) filter (where b.changed_on is not null) as reviews"
            + " from legal_basis b join power_item p on p.id = b.power_id where p.state <> 'WITHDRAWN' group by " + KEY
            + ") ";

    /** Powers in use whose every basis has ended by the day. */
    private static final String BASELESS = "exists (select 1 from legal_basis e where e.power_id = p.id)"
            + " and not exists (select 1 from legal_basis h where h.power_id = p.id"
            + " and (h.valid_to is null or h.valid_to > ?))";

    private static final Map<String, String> SORTS = Map.of(
            "title", "l.title",
            "type", "l.rank",
            "powers", "l.powers",
            "ended", "l.ended",
            "endsOn", "l.ends_on",
            "reviews", "l.reviews");

    private static final Map<String, String> POWER_SORTS = Map.of(
            "code", "p.code",
            "name", "p.name",
            "article", "b.article",
            "validTo", "b.valid_to",
            "state", "p.state");

    private final Sql sql;
    private final Clock clock;

    @Inject
    Laws(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    LawPage page(LawFilter filter, PageQuery page) {
        var today = LocalDate.now(clock);
        var search = filter.conditions();
        var items = sql.list(
                LAWS + "select l.title, " + TYPES
                        + "[l.rank], l.articles, l.powers, l.ended, l.ends_on, l.reviews from l"
                        + search.where() + " order by "
                        + page.orderBy(SORTS, "l.reviews desc, l.ended desc, l.rank, l.title")
                        + ", l.title limit ? offset ?",
                Laws::row,
                dated(today, search, page.size(), page.offset()));
        return new LawPage(
                items,
                sql.number(LAWS + "select count(*) from l" + search.where(), dated(today, search)),
                sql.number("select count(distinct b.power_id) from legal_basis b join power_item p on p.id = b.power_id"
                        + " where p.state <> 'WITHDRAWN' and b.changed_on is not null"),
                sql.number(
                        "select count(*) from power_item p left join power_category c on c.code = p.category"
                                + " where p.state <> 'WITHDRAWN' and c.national_code is distinct from '"
                                + PowerCategories.PUBLIC_SERVICE + "' and " + BASELESS,
                        today));
    }

    /** The day stands in the list of laws twice, before the conditions. */
    private static @Nullable Object[] dated(LocalDate today, Search search, @Nullable Object... more) {
        return Stream.concat(Stream.of(today, today), Arrays.stream(search.parameters(more)))
                .toArray();
    }

    private static LawRow row(ResultSet row) throws SQLException {
        return new LawRow(
                row.getString(1),
                BasisType.valueOf(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, LocalDate.class),
                row.getLong(7));
    }

    /**
     * @param title in any of the ways it is written
     * @param article only this one
     * @param review only powers to be looked at again
     */
    LawPowerPage powers(String title, @Nullable String article, boolean review, PageQuery page) {
        var today = LocalDate.now(clock);
        var search = new Search()
                .where("p.state <> 'WITHDRAWN'")
                .with(KEY + " = " + ASKED, title)
                .equal("b.article", article);
        if (review) {
            search.where("b.changed_on is not null");
        }
        var from = " from legal_basis b join power_item p on p.id = b.power_id" + search.where();
        var parameters = Stream.concat(
                        Stream.of(today, today), Arrays.stream(search.parameters(page.size(), page.offset())))
                .toArray();
        var items = sql.list(
                "select b.id, p.id, p.code, p.name, p.state, b.article, b.valid_from, b.valid_to,"
                        + " coalesce(b.valid_to <= ?, false), b.changed_on, b.change_note, " + BASELESS + from
                        + " order by " + page.orderBy(POWER_SORTS, "p.code, b.sort") + ", b.id limit ? offset ?",
                Laws::power,
                parameters);
        return new LawPowerPage(
                items,
                sql.number("select count(*)" + from, search.parameters()),
                sql.list(
                        "select distinct b.article from legal_basis b join power_item p on p.id = b.power_id"
                                + " where p.state <> 'WITHDRAWN' and b.article is not null and " + KEY + " = " + ASKED
                                + " order by b.article limit 500",
                        row -> row.getString(1),
                        title));
    }

    private static LawPower power(ResultSet row) throws SQLException {
        return new LawPower(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                ApprovalState.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getBoolean(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getBoolean(12));
    }

    /** How many of the powers rest on nothing that holds on the day. */
    int baseless(Iterable<UUID> powers, LocalDate on) {
        var ids = new ArrayList<String>();
        powers.forEach(id -> ids.add(id.toString()));
        return (int)
                sql.number("select count(*) from power_item p where p.id = any(?::uuid[]) and " + BASELESS, ids, on);
    }
}
