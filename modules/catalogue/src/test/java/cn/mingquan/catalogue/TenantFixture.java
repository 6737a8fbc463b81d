package cn.mingquan.catalogue;

import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.testing.Postgres;
import java.sql.SQLException;
import java.util.List;

/** A tenant with the categories, sections and posts that tests speak of. */
public final class TenantFixture {

    public static final Postgres POSTGRES = Postgres.freshDatabase();

    private TenantFixture() {}

    public static PowerFigures figures(Database database) {
        return new PowerFigures(new FigureChanges(database), () -> {});
    }

    public static TenantDatabase tenant() throws SQLException {
        var database = new TenantDatabase(POSTGRES, POSTGRES.newTenant());
        var sql = new Sql(database);
        sql.each(
                "insert into power_category (code, label, national_code, sort) values (?, ?, ?, ?)",
                List.of(
                        new Object[] {"01", "行政许可", "01", 1},
                        new Object[] {"02", "行政处罚", "02", 2},
                        new Object[] {"20", "公共服务", "20", 20},
                        new Object[] {"NB", "内部管理", null, 30}));
        sql.change("insert into setting (key, value, version) values ('catalogue.customFields',"
                + " '[{\"code\":\"window\",\"label\":\"受理方式\",\"type\":\"choice\",\"choices\":[\"综合窗口\",\"部门窗口\"]},"
                + "{\"code\":\"fee\",\"label\":\"收费依据\",\"type\":\"text\"},"
                + "{\"code\":\"benchmark\",\"label\":\"裁量基准\",\"type\":\"text\",\"required\":true,"
                + "\"help\":\"写文号\",\"source\":\"行政处罚法\",\"categories\":[\"02\"]},"
                + "{\"code\":\"sum\",\"label\":\"大额起点\",\"type\":\"number\",\"categories\":[\"NB\"]},"
                + "{\"code\":\"since\",\"label\":\"承接日期\",\"type\":\"date\"}]', 0)");
        return database;
    }
}
