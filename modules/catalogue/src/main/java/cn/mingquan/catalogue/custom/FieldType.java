package cn.mingquan.catalogue.custom;

/** What a value of a unit's own field looks like; all are kept as text. */
public enum FieldType {
    TEXT,
    /** Decimal, with a point. */
    NUMBER,
    /** One of the field's choices. */
    CHOICE,
    /** As in 2011-06-30. */
    DATE
}
