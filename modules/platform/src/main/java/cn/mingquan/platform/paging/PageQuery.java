package cn.mingquan.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for, and in which order. Used as a {@code @BeanParam}. */
public class PageQuery {

    /** From 0. */
    @QueryParam("page")
    @DefaultValue("0")
    @Min(value = 0, message = "页码从 0 开始")
    private int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(value = 1, message = "每页至少 1 条")
    @Max(value = 200, message = "每页至多 200 条")
    private int size = 20;

    @QueryParam("sort")
    private @Nullable String sort;

    public int size() {
        return size;
    }

    public int offset() {
        return Math.multiplyExact(Math.min(page, 1_000_000), size);
    }

    /**
     * The ORDER BY expression for the asked sort key: only what the map offers is ever used, so nothing of the request
     * reaches SQL.
     *
     * @param columns sort key → column or JPQL path
     * @param standard used when the key is absent or unknown
     */
    public String orderBy(Map<String, String> columns, String standard) {
        if (sort == null || sort.isBlank()) {
            return standard;
        }
        var descending = sort.startsWith("-");
        var column = columns.get(descending ? sort.substring(1) : sort);
        return column == null ? standard : column + (descending ? " desc" : " asc");
    }
}
