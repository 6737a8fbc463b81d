package cn.mingquan.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what bodies oversee. It is looked up here, dated, and never stands in a token (design.md section 4). */
public interface Jurisdictions {

    /** The scopes of a body on that day; empty for one that oversees nothing. To be called on the shared tables. */
    List<Jurisdiction> of(UUID body, LocalDate day);

    /** The same of several bodies, in one query; bodies that oversee nothing are missing. */
    Map<UUID, List<Jurisdiction>> of(Collection<UUID> bodies, LocalDate day);
}
