package cn.mingquan.catalogue.basic.change;

/** What becomes of a field that a new edition has changed. */
public enum FieldOutcome {
    /** The agency has left it as it was claimed: it is taken over. */
    TAKEN,
    /** The agency has changed it too, to something else: somebody chooses. */
    CONFLICT,
    /** The agency's power says already what the new edition says. */
    SAME
}
