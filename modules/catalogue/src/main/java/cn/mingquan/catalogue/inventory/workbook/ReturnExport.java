package cn.mingquan.catalogue.inventory.workbook;

import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.entry.SectionPosts;
import cn.mingquan.catalogue.inventory.list.InventoryReturnView;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lists into the workbook that sections fill in: a line for each post, or what they have so far. */
@Dependent
public class ReturnExport {

    private final Sql sql;
    private final CatalogueLists lists;

    @Inject
    public ReturnExport(Sql sql, CatalogueLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    byte[] workbook(List<InventoryReturnView> returns) {
        var posts = new SectionPosts(sql);
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(ReturnLayout.of(lists))) {
            for (var list : returns) {
                for (var entry : list.entries()) {
                    append(writer, list, posts.find(entry.postId()).orElse(null), entry);
                }
                for (var post : posts.uncovered(list.sectionId(), list.entries())) {
                    append(writer, list, post, null);
                }
                writer.append(
                        ReturnLayout.SECTIONS,
                        Arrays.asList(
                                list.sectionName(),
                                list.participants().isEmpty() ? null : String.join("、", list.participants()),
                                list.signer(),
                                list.noneReason()));
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private static void append(
            WorkbookWriter writer,
            InventoryReturnView list,
            SectionPosts.@Nullable Held post,
            @Nullable ListedEntry entry) {
        writer.append(
                ReturnLayout.ENTRIES,
                Arrays.asList(
                        list.sectionName(),
                        post == null ? null : post.name(),
                        post == null ? null : String.join("、", post.holders()),
                        (entry != null && entry.none()) ? Boolean.TRUE : null,
                        entry == null ? null : entry.powerCode(),
                        entry == null ? null : entry.powerName(),
                        entry == null ? null : entry.category(),
                        entry == null ? null : entry.content(),
                        entry == null ? null : entry.note()));
    }
}
