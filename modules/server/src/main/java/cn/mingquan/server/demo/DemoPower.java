package cn.mingquan.server.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated power.
 *
 * @param section the name of the section that exercises it
 * @param post index into the unit's posts
 * @param limit statutory limit, or 0
 * @param level the code of the level on the unit's scale, where the unit grades powers
 */
record DemoPower(
        String code,
        String name,
        String category,
        String content,
        String section,
        int post,
        String holderLayer,
        boolean hotPost,
        boolean internal,
        boolean implicit,
        int limit,
        String limitUnit,
        int promised,
        @Nullable String level,
        boolean draft,
        List<Basis> bases) {

    /** @param article empty where the demonstration names no article */
    record Basis(String type, String title, String article, String text) {}

    DemoPower graded(String graded) {
        return new DemoPower(
                code,
                name,
                category,
                content,
                section,
                post,
                holderLayer,
                hotPost,
                internal,
                implicit,
                limit,
                limitUnit,
                promised,
                graded,
                draft,
                bases);
    }

    DemoPower heldBy(String layer, int holder) {
        return new DemoPower(
                code, name, category, content, section, holder, layer, hotPost, internal, implicit, limit, limitUnit,
                promised, level, draft, bases);
    }

    DemoPower asDraft() {
        return new DemoPower(
                code,
                name,
                category,
                content,
                section,
                post,
                holderLayer,
                hotPost,
                internal,
                implicit,
                limit,
                limitUnit,
                promised,
                level,
                true,
                bases);
    }

    DemoPower numbered(String number) {
        return new DemoPower(
                number,
                name,
                category,
                content,
                section,
                post,
                holderLayer,
                hotPost,
                internal,
                implicit,
                limit,
                limitUnit,
                promised,
                level,
                draft,
                bases);
    }
}
