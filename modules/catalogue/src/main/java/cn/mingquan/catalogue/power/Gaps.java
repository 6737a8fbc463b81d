package cn.mingquan.catalogue.power;

/**
 * What a power may lack when somebody decides to approve it all the same; the decision stands in the audit entry. S4-03
 * asks for name, content, exerciser and legal basis, S1-13 for category too; the first and last two can be filled in by
 * anybody, the others may exist nowhere (docs/adr/0025-incomplete-approval.md).
 */
record Gaps(boolean basis, boolean content) {

    static final Gaps NONE = new Gaps(false, false);
}
