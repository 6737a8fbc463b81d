package cn.mingquan.risks.monitoring.register;

import java.util.List;

/**
 * A page of the catalogue.
 *
 * @param points risk points of all powers that were looked for
 * @param unsearched those of these powers that have neither a point nor a signed finding that there is none
 * @param ungraded those without a level: nobody is named who watches them
 * @param unissued those that no issued catalogue holds
 */
public record MonitoredPowerPage(
        List<MonitoredPower> items, long total, long points, long unsearched, long ungraded, long unissued) {}
