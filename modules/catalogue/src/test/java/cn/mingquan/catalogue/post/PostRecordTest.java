package cn.mingquan.catalogue.post;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.section.Sections;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the record of changes tells of a post. */
class PostRecordTest {

    private TenantDatabase database;
    private Sql sql;
    private PostResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        resource = new PostResource(new Posts(sql), new Sections(sql), new AuditTrail(database, clock));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_change_tells_what_was_and_what_is_and_nothing_that_stayed() {
        var first = section("窗口一科");
        var second = section("窗口二科");
        var id = added(new SavePost(first, "窗口人员", HolderLayer.STAFF, false, List.of("张三")));

        resource.change(id, new SavePost(second, "窗口人员", HolderLayer.STAFF, true, List.of("李四")), "\"0\"");

        assertThat(details("post.added"))
                .singleElement()
                .asString()
                .contains("窗口一科", "窗口人员")
                .doesNotContain("张三");
        assertThat(details("post.changed"))
                .singleElement()
                .asString()
                .contains("窗口一科", "窗口二科", "hotPost")
                .doesNotContain("holderLayer", "张三", "李四");
    }

    @Test
    void a_removal_tells_what_was_removed() {
        var id = added(new SavePost(null, "档案管理员", HolderLayer.MIDDLE_HEAD, false, null));

        resource.remove(id);

        assertThat(details("post.removed")).singleElement().asString().contains("档案管理员", "MIDDLE_HEAD");
    }

    private UUID section(String name) {
        var id = Ids.next();
        sql.change("insert into section (id, name, sort, version) values (?, ?, 0, 0)", id, name);
        return id;
    }

    private UUID added(SavePost post) {
        return ((PostView) resource.add(post).getEntity()).id();
    }

    private List<String> details(String action) {
        return sql.list("select detail from audit_entry where action = ?", row -> row.getString(1), action);
    }
}
