package cn.mingquan.platform.templates;

import cn.mingquan.platform.figures.FigureChanges;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * One module's part of a category template (单位类别模板). The registry calls every implementation it finds when a
 * unit is onboarded; the implementation writes rows into its own tables of that unit.
 */
public interface TemplateSection {

    /** The top-level key of the bundle that holds this module's section, for example {@code catalogue}. */
    String key();

    /**
     * Fills the tables of the new tenant. Runs in the tenant's own transaction, already under its role. Must be
     * idempotent: an interrupted onboarding calls it again, and a row that is there stays as it is.
     *
     * @param section the value of {@link #key()} in the bundle; validated against the template schema before
     */
    void fill(JsonObject section);

    /** What of the section the unit keeps as its own, and so is compared when a newer version comes. */
    List<? extends TemplateList> lists();

    /** Lists have changed, here or in another module: what is counted by them is to be counted anew. */
    void taken(FigureChanges figures);
}
