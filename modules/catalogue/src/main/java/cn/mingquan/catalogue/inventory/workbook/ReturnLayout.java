package cn.mingquan.catalogue.inventory.workbook;

import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.List;

/** The form of the workbook in which sections return their lists. */
final class ReturnLayout {

    static final String ENTRIES = "职权清单";
    static final String SECTIONS = "填报情况";

    private ReturnLayout() {}

    static WorkbookLayout of(CatalogueLists lists) {
        return new WorkbookLayout(
                "清权清单",
                List.of(
                        "“职权清单”一行是一个岗位行使的一项职权；一个岗位行使几项，就写几行（复制或者插入行，科室和岗位照抄）。每个岗位至少一行。",
                        "没有职权的岗位，在“无职权”列填“是”。整个科室没有职权的，“职权清单”不填，在“填报情况”写明签认人和理由。",
                        "目录里已有的职权，写编码或者照抄全称；目录里没有的，写上名称，采纳后成为草稿。",
                        "“填报情况”每个科室一行，参与人员必填，几个人用顿号隔开。没有填写的科室照原样留着，不会导入。",
                        "由牵头科室上传。上传后先检查，不会写入；有一处错误，整个文件都不写入。导入后清单即为已报送，等待核对。"),
                List.of(
                        new SheetLayout(
                                ENTRIES,
                                List.of(
                                        Column.text("section", "科室", 100, 18, "照原样保留")
                                                .mandatory()
                                                .alsoKnownAs("处室", "股室"),
                                        Column.text("post", "岗位", 100, 22, "照原样保留；没有岗位的科室不填"),
                                        Column.note("holders", "在岗人员", 22, "只供参考，导入时不读取"),
                                        Column.flag("none", "无职权", 10, "这个岗位没有职权的填“是”"),
                                        Column.text("code", "职权编码", 100, 24, "目录里已有的职权可以写编码")
                                                .alsoKnownAs("事项编码"),
                                        Column.text("name", "职权名称", 500, 46, "写了编码的可以不写；目录里没有的写全称")
                                                .alsoKnownAs("事项名称", "权力名称"),
                                        Column.choice(
                                                "category", "职权类别", lists.categories(), 14, "目录里没有的职权填写；不清楚的可以不填"),
                                        Column.text("content", "职权内容", 10_000, 40, "目录里没有的职权填写：对谁、做什么"),
                                        Column.text("note", "说明", 500, 30, ""))),
                        new SheetLayout(
                                SECTIONS,
                                List.of(
                                        Column.text("section", "科室", 100, 18, "照原样保留")
                                                .mandatory(),
                                        Column.text("participants", "参与人员", 10_000, 50, "参加排查的人，几个人用顿号隔开")
                                                .alsoKnownAs("参与排查人员"),
                                        Column.text("signer", "无职权签认人", 50, 18, "整个科室没有职权的填写"),
                                        Column.text("reason", "无职权理由", 500, 40, "整个科室没有职权的填写")))),
                ENTRIES);
    }
}
