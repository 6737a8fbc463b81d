package cn.mingquan.catalogue.flow.overview;

/**
 * What the flows of the unit come to; counted from the versions, never typed.
 *
 * @param powers powers that are exercised, with or without a flow
 * @param published those with a published flow (S1-23)
 * @param redesigned those whose published flow differs from the first version (S1-09)
 * @param stepsBefore steps of handling of the redesigned flows before
 * @param stepsAfter steps of handling of the redesigned flows now; the difference is what was saved (S1-10)
 * @param stepsRemoved steps of the first versions that are gone
 * @param statutoryRemoved those of them that a law, regulation or rule asked for
 * @param grave powers on one of the two gravest levels of the unit's scale
 * @param owing those of them without a redesigned flow (S0-20)
 */
public record FlowTotals(
        long powers,
        long published,
        long redesigned,
        long stepsBefore,
        long stepsAfter,
        long stepsRemoved,
        long statutoryRemoved,
        long grave,
        long owing) {}
