package cn.mingquan.catalogue.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By what, when and by whom a statement was issued.
 *
 * @param current whether it is the unit's catalogue today: no later one has been issued
 */
public record StatementIssue(
        String documentNo,
        LocalDate issuedOn,
        List<Approval> approvals,
        String issuedBy,
        Instant issuedAt,
        boolean current) {}
