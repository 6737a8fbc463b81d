package cn.mingquan.risks.monitoring.draw;

import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** A draw written down so that who doubts it can repeat it: the seed, everything that could be drawn, and every ticket. */
public final class DrawRecord {

    private static final String TICKETS = "抽取";

    private DrawRecord() {}

    /** @param population the codes that could be drawn */
    public static byte[] workbook(String seed, List<String> population, int percent) {
        var layout = new WorkbookLayout(
                "抽查抽取记录",
                List.of(
                        "种子：" + seed,
                        "算法：" + Draw.ALGORITHM + "。对每个编码计算“种子:编码”（UTF-8 文本，中间是半角冒号）的 SHA-256 值，按十六进制值从小到大排列，取前若干个。",
                        "范围：抽取当日这个等级已审定的风险点，共 " + population.size() + " 个；比例 " + percent + " %，进位取整，抽 "
                                + Draw.size(population.size(), percent) + " 个。",
                        "复核：任何人用种子和“抽取”表中的编码重新计算，应得到相同的次序。种子由系统随机产生，抽取以后不能修改，也不能删除。"),
                List.of(new SheetLayout(
                        TICKETS,
                        List.of(
                                Column.number("rank", "次序", 8, "按 SHA-256 值从小到大"),
                                Column.note("code", "风险点编码", 26, "抽取当日的编码"),
                                Column.note("digest", "SHA-256", 70, "“种子:编码”的 SHA-256 值"),
                                Column.note("drawn", "结果", 10, "抽中的写“抽中”")))),
                TICKETS);
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(layout)) {
            int drawn = Draw.size(population.size(), percent);
            var rank = 0;
            for (var ticket : Draw.tickets(seed, population)) {
                rank++;
                writer.append(
                        TICKETS, Arrays.asList(rank, ticket.code(), ticket.digest(), rank <= drawn ? "抽中" : null));
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }
}
