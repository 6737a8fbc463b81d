package cn.mingquan.statistics.comparison;

import cn.mingquan.statistics.Measure;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says the whole of a comparison, for those who read no tables. */
final class Sentence {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Sentence() {}

    /** @param rows all there are; of a page of many, none: the largest of a page is nothing to tell */
    static String of(
            Words language,
            String place,
            LocalDate asOf,
            Question question,
            @Nullable Measure beside,
            ComparisonTotal total,
            List<ComparisonRow> rows) {
        return language == Words.ENGLISH
                ? english(place, asOf, question.measure(), beside, total, rows)
                : chinese(place, asOf, question.measure(), beside, total, rows);
    }

    private static String chinese(
            String place,
            LocalDate asOf,
            Measure measure,
            @Nullable Measure beside,
            ComparisonTotal total,
            List<ComparisonRow> rows) {
        var thing = (measure.draftMeasure().isPresent() ? "已审定的" : "") + measure.label();
        var words = new StringBuilder(String.format(
                Locale.ROOT,
                "截至 %d 年 %d 月 %d 日，%s",
                asOf.getYear(),
                asOf.getMonthValue(),
                asOf.getDayOfMonth(),
                place));
        if (total.total() == 0) {
            words.append("没有").append(thing).append(apart(beside, total));
        } else {
            words.append(written(
                    "共有%s %,d %s%s，来自 %,d 个单位",
                    thing, total.total(), measure.unit(), apart(beside, total), total.units()));
            largest(total, rows)
                    .ifPresent(row -> words.append(written(
                            "；其中%s %,d %s，占 %s",
                            row.name(), row.total(), measure.unit(), percent(row.total(), total.total()))));
        }
        var drafts = total.drafts();
        if (drafts != null && drafts > 0) {
            words.append(written("；另有草稿 %,d %s，未计入", drafts, measure.unit()));
        }
        return words.append("。").toString();
    }

    private static String english(
            String place,
            LocalDate asOf,
            Measure measure,
            @Nullable Measure beside,
            ComparisonTotal total,
            List<ComparisonRow> rows) {
        var things = (measure.draftMeasure().isPresent() ? "approved " : "") + Words.ENGLISH.of(measure);
        var words = new StringBuilder(
                "As of " + ENGLISH_DAY.format(asOf) + ", " + place + " has " + (total.total() == 0 ? "no " : ""));
        if (total.total() == 0) {
            words.append(things);
        } else {
            words.append(
                    String.format(Locale.ROOT, "%,d %s in %s", total.total(), things, counted(total.units(), "unit")));
            largest(total, rows)
                    .ifPresent(row -> words.append(String.format(
                            Locale.ROOT,
                            ", of which %s has %,d (%s)",
                            row.name(),
                            row.total(),
                            percent(row.total(), total.total()))));
        }
        var services = total.beside();
        if (beside != null && services != null && services > 0) {
            words.append(String.format(Locale.ROOT, "; besides, there are %,d %s", services, Words.ENGLISH.of(beside)));
        }
        var drafts = total.drafts();
        if (drafts != null && drafts > 0) {
            words.append("; ")
                    .append(counted(drafts, "draft"))
                    .append(drafts == 1 ? " is" : " are")
                    .append(" not counted");
        }
        return words.append(".").toString();
    }

    private static String counted(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /** What is no such thing and yet stands in the same lists: said beside the figure, not in it. */
    private static String apart(@Nullable Measure beside, ComparisonTotal total) {
        var count = total.beside();
        return beside == null || count == null || count == 0
                ? ""
                : written("，另有%s %,d %s", beside.label(), count, beside.unit());
    }

    /** With thousands separated as in the table below. */
    private static String written(String form, @Nullable Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static Optional<ComparisonRow> largest(ComparisonTotal total, List<ComparisonRow> rows) {
        return rows.stream()
                .max(Comparator.comparingLong(ComparisonRow::total))
                .filter(row -> row.total() > 0 && row.total() < total.total());
    }

    /** Nothing out of nothing is no share at all, neither 0 % nor 100 %. */
    static String percent(long part, long whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
