package cn.mingquan.catalogue.inventory.entry;

/** What accepting a line did to the catalogue. */
public enum EntryOutcome {
    /** A draft power was made of it. */
    CREATED,
    /** The draft had no section or no post; now it has. */
    FILLED,
    /** The catalogue says the same. */
    SAME,
    /** The catalogue says otherwise and was left as it is; the line says why. */
    KEPT
}
