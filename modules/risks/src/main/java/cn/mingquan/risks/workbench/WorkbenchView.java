package cn.mingquan.risks.workbench;

import cn.mingquan.platform.audit.RecentChange;
import cn.mingquan.risks.institution.register.InstitutionCounts;
import cn.mingquan.risks.monitoring.MonitoringCounts;
import java.util.List;

/**
 * How far the agency is.
 *
 * @param powers without public services
 * @param publicServices kept in the same list, and no powers
 * @param powersWithoutRisk powers in use (not services) to which no risk point is attached (S0-15)
 * @param pointsWithoutMeasure risk points against which nothing is done (S1-30)
 * @param powersWithoutBasis powers in use (not services) that rest on no recorded text (S0-04)
 * @param powersWithoutContent powers in use (not services) of which nothing says what they are
 * @param institutions how the unit's institutions stand, and what still needs one
 * @param monitoring which checks are due
 * @param basisReviews powers to be looked at again because what they rest on has changed (S2-08)
 * @param basicChanges items of the basic catalogue that the unit has claimed and that were changed or abolished since
 * @param gradingsDue risk points that are to be graded anew by now (S4-27)
 * @param measuresOverdue measures whose day has passed without their being done (S0-26)
 * @param reformsOverdue powers whose follow-up after a reform decision is overdue (S2-12)
 * @param cataloguesToDecide risk catalogues that have come back moderated and wait for the unit's body (S2-21)
 * @param filingsAsked what bodies over the unit have asked it to file and still wait for
 * @param recent what happened last, newest first; the same done to many things at once is one line
 */
public record WorkbenchView(
        Progress powers,
        Progress publicServices,
        Progress riskPoints,
        long powersWithoutRisk,
        long pointsWithoutMeasure,
        long powersWithoutBasis,
        long powersWithoutContent,
        InstitutionCounts institutions,
        MonitoringCounts monitoring,
        long basisReviews,
        long basicChanges,
        long gradingsDue,
        long measuresOverdue,
        long reformsOverdue,
        long cataloguesToDecide,
        long filingsAsked,
        List<RecentChange> recent) {

    /** Approved, and still drafts. */
    public record Progress(long approved, long drafts) {}
}
