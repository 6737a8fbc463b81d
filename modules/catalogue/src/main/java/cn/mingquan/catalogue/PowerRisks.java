package cn.mingquan.catalogue;

/** The risk points of powers, kept by a later module. The list of powers counts them and finds powers without any. */
public interface PowerRisks {

    /** A fixed query that gives one row for each standing risk point of the power {@code p.id} of the query around it. */
    String ofPower();
}
