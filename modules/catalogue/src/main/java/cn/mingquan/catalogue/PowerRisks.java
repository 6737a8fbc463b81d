package cn.mingquan.catalogue;

/** The risk points of powers, kept by a later module. The list of powers counts them and finds powers without any. */
public interface PowerRisks {

    /** A fixed query that gives one row for each standing risk point of the power {@code p.id} of the query around it. */
    String ofPower();

    /** A fixed query that gives a row if the unit has signed that the power {@code p.id} has none (S0-15). */
    String noneSigned();
}
