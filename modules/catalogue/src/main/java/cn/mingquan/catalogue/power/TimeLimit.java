package cn.mingquan.catalogue.power;

/**
 * A time limit as a law or a promise states it.
 *
 * @param length how many of the unit; 0 means on the spot
 */
public record TimeLimit(int length, Unit unit) {

    /** What a limit is counted in. */
    public enum Unit {
        DAY("天"),
        WORKDAY("工作日"),
        MONTH("月"),
        YEAR("年");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Whether this limit is certainly longer than the other. Days and months, or calendar days that fall short of
     * working days, cannot be told apart without a calendar: then false.
     */
    public boolean certainlyExceeds(TimeLimit other) {
        if (unit == other.unit) {
            return length > other.length;
        }
        if (monthly() && other.monthly()) {
            return months() > other.months();
        }
        if (other.monthly()) {
            // no month has more than 31 days
            return length > 31L * other.months();
        }
        // a working day takes a calendar day at least
        return unit == Unit.WORKDAY && other.unit == Unit.DAY && length > other.length;
    }

    private boolean monthly() {
        return unit == Unit.MONTH || unit == Unit.YEAR;
    }

    private int months() {
        return unit == Unit.YEAR ? Math.multiplyExact(length, 12) : length;
    }

    @Override
    public String toString() {
        if (length == 0) {
            return "当场";
        }
        return length + (unit == Unit.WORKDAY || unit == Unit.MONTH ? " 个" : " ") + unit.label();
    }
}
