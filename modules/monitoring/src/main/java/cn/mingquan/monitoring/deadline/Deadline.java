package cn.mingquan.monitoring.deadline;

import cn.mingquan.monitoring.clock.Term;
import cn.mingquan.monitoring.clock.TermUnit;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a law.
 *
 * @param code D01 to D31; where an article has several, with a number
 * @param version of the law's text
 * @param event from which it is counted
 * @param duty what is to be done
 * @param term how long; absent of those with a day of the year and of rules
 * @param date by which day of each year
 * @param rolls whether an end on a day off moves to the next working day
 * @param extension how long it may be extended, by whom
 * @param notCounted what does not count within it
 * @param consequence what holds when it has run out
 * @param categories the national categories of powers that it is for; empty for any
 */
public record Deadline(
        String code,
        String law,
        String version,
        String article,
        String event,
        String duty,
        DeadlineAim aim,
        @Nullable Term term,
        @Nullable MonthDay date,
        boolean rolls,
        @Nullable Extension extension,
        List<NotCounted> notCounted,
        @Nullable Consequence consequence,
        List<String> categories,
        @Nullable String note) {

    /**
     * @param length at most, in the unit of the term
     * @param approver who has to approve
     * @param told whether the other side is told the reasons
     */
    public record Extension(int length, String approver, boolean told) {}

    static Deadline read(JsonObject row) {
        var aim = DeadlineAim.valueOf(row.getString("aim"));
        var consequence = row.getString("consequence", null);
        return new Deadline(
                row.getString("code"),
                row.getString("law"),
                row.getString("version"),
                row.getString("article"),
                row.getString("event"),
                row.getString("duty"),
                aim,
                term(row, aim),
                aim == DeadlineAim.BY_DATE ? MonthDay.parse("--" + row.getString("length")) : null,
                row.getBoolean("rolls"),
                extension(row.getJsonObject("extension")),
                texts(row, "notCounted").stream().map(NotCounted::valueOf).toList(),
                consequence == null ? null : Consequence.valueOf(consequence),
                texts(row, "categories"),
                row.getString("note", null));
    }

    private static @Nullable Term term(JsonObject row, DeadlineAim aim) {
        return aim != DeadlineAim.RULE
                        && aim != DeadlineAim.NOT_COUNTED
                        && row.get("length") instanceof JsonNumber length
                ? new Term(length.intValue(), TermUnit.valueOf(row.getString("unit")))
                : null;
    }

    private static @Nullable Extension extension(@Nullable JsonObject extension) {
        return extension == null
                ? null
                : new Extension(
                        extension.getInt("length"), extension.getString("approver"), extension.getBoolean("told"));
    }

    private static List<String> texts(JsonObject row, String list) {
        var array = row.getJsonArray(list);
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
