package cn.mingquan.platform.templates;

import java.util.Optional;

/** Finds the template of the current tenant's unit, for modules that offer its typical content to choose from. */
public interface OwnTemplate {

    /** Under the tenant's role; empty for a unit that was filled from no template this installation knows. */
    Optional<UnitTemplate> find();
}
