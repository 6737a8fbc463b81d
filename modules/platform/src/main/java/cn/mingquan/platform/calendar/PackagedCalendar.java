package cn.mingquan.platform.calendar;

import cn.mingquan.platform.ServerStarting;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Sets the years that come with the product where nobody has set them. What the province has set by a notice stays as it is;
 * a year that was provisional becomes official with the release that knows its notice.
 */
@Dependent
public class PackagedCalendar {

    private static final Logger LOG = Logger.getLogger(PackagedCalendar.class.getName());
    private static final String BY = "系统";

    private final Tenants tenants;
    private final CalendarYears years;

    @Inject
    public PackagedCalendar(Tenants tenants, CalendarYears years) {
        this.tenants = tenants;
        this.years = years;
    }

    void start(@Observes @Priority(ServerStarting.SEED) ServerStarting event) {
        var set = tenants.asPlatform(this::setMissing);
        if (!set.isEmpty()) {
            LOG.info(() -> "Work calendar set: " + set);
        }
    }

    /** @return the years that were set */
    public List<Integer> setMissing() {
        var known = years.current().stream().collect(Collectors.toMap(CalendarYear::year, Function.identity()));
        var set = new ArrayList<Integer>();
        byYear(PackagedDays.OFFICIAL).forEach((year, days) -> {
            var before = known.get(year);
            if (before == null) {
                set(year, CalendarStatus.OFFICIAL, "国务院办公厅关于 " + year + " 年节假日安排的通知", days, 0, set);
            } else if (before.status() == CalendarStatus.PROVISIONAL) {
                set(year, CalendarStatus.OFFICIAL, "国务院办公厅关于 " + year + " 年节假日安排的通知", days, before.version(), set);
            }
        });
        byYear(PackagedDays.PROVISIONAL).forEach((year, days) -> {
            if (!known.containsKey(year)) {
                set(year, CalendarStatus.PROVISIONAL, "全国年节及纪念日放假办法（2024 修订），未含调休", days, 0, set);
            }
        });
        return set;
    }

    private void set(
            int year, CalendarStatus status, String source, List<CalendarDay> days, long seen, List<Integer> set) {
        if (years.set(year, status, source, seen == 0 ? null : "随系统更新", days, BY, seen)) {
            set.add(year);
        }
    }

    private static Map<Integer, List<CalendarDay>> byYear(List<CalendarDay> days) {
        return days.stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
    }
}
