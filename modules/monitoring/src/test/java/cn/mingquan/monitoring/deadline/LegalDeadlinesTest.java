package cn.mingquan.monitoring.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.monitoring.clock.TermUnit;
import cn.mingquan.platform.calendar.CalendarYears;
import cn.mingquan.platform.calendar.CompiledCalendars;
import cn.mingquan.platform.calendar.PackagedCalendar;
import cn.mingquan.platform.calendar.WorkCalendars;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.testing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDeadlinesTest {

    private static final String EVENT = "2026-09-24T08:00:00";

    private static ScopedDatabase database;
    private static DeadlineCounter counter;

    @BeforeAll
    static void calendar() {
        database = new ScopedDatabase(Postgres.freshDatabase());
        var years = new CalendarYears(database.sql(), Clock.systemUTC());
        database.tenants().asPlatform(() -> new PackagedCalendar(database.tenants(), years).setMissing());
        counter = new DeadlineCounter(new WorkCalendars(years, new CompiledCalendars()));
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static DeadlineAnswer ask(String code, AskDeadline question) {
        return database.tenants().asPlatform(() -> counter.answer(code, question));
    }

    private static AskDeadline since(String event) {
        return new AskDeadline(LocalDateTime.parse(event), 0, null);
    }

    /**
     * From Thursday 24 September 2026, before 中秋 (25 to 27 off, Sunday the 20th made up for) and 国庆 (1 to 7 October off,
     * Saturday the 10th made up for); as walked through day by day, independently of this code.
     */
    @ParameterizedTest
    @CsvSource({
        "D01,2026-10-09",
        "D02,2026-10-29",
        "D03,2026-12-03",
        "D04,2026-10-29",
        "D05,2026-10-15",
        "D07-1,2026-10-09",
        "D07-2,2026-10-29",
        "D08,2026-08-25",
        "D09,2026-10-09",
        "D11,2026-12-23",
        "D12,2026-10-12",
        "D13,2026-10-12",
        "D14-1,2026-10-09",
        "D14-2,2026-09-16",
        "D15,2026-09-30",
        "D16,2026-10-09",
        "D17-1,2026-09-29",
        "D17-2,2026-09-29",
        "D18-1,2028-09-24",
        "D18-2,2031-09-24",
        "D20-1,2026-10-24",
        "D20-2,2026-10-24",
        "D21,2026-09-25",
        "D23,2026-10-29",
        "D24,2026-10-29",
        "D25-1,2026-10-12",
        "D25-2,2026-10-22",
        "D25-3,2026-10-22",
        "D27-1,2026-10-09",
        "D27-2,2026-11-23",
        "D27-3,2026-10-26",
        "D27-4,2026-10-26",
        "D28-1,2026-11-23",
        "D28-2,2026-11-23",
        "D28-3,2026-10-26",
        "D29-1,2026-10-12",
        "D29-2,2026-10-24",
        "D30,2026-10-22",
        "D31-1,2027-03-24",
        "D31-2,2027-09-24",
        "D31-3,2028-03-24",
        "D31-4,2028-09-24"
    })
    void each_deadline_ends_as_its_law_says(String code, String due) {
        assertThat(String.valueOf(ask(code, since(EVENT)).due())).startsWith(due);
    }

    @ParameterizedTest
    @CsvSource({
        "D02,10,2026-11-12",
        "D03,15,2026-12-24",
        "D20-1,30,2026-11-23",
        "D20-2,30,2026-11-23",
        "D24,20,2026-11-26",
        "D27-2,30,2026-12-23",
        "D28-2,30,2026-12-23"
    })
    void what_may_be_extended_may_be_as_far_as_its_law_says(String code, int by, String due) {
        var event = LocalDateTime.parse(EVENT);
        assertThat(String.valueOf(ask(code, new AskDeadline(event, by, null)).due()))
                .startsWith(due);
        assertThat(errors(code, new AskDeadline(event, by + 1, null))).containsExactly("extension");
        assertThat(LegalDeadlines.find(code).flatMap(deadline -> Optional.ofNullable(deadline.extension())))
                .hasValueSatisfying(extension -> assertThat(extension.length()).isEqualTo(by));
    }

    @Test
    void nothing_else_may_be_extended() {
        var extensible = List.of("D02", "D03", "D20-1", "D20-2", "D24", "D27-2", "D28-2");
        for (var deadline : LegalDeadlines.ALL) {
            assertThat(deadline.extension() != null)
                    .as(deadline.code())
                    .isEqualTo(extensible.contains(deadline.code()));
        }
        assertThat(errors("D11", new AskDeadline(LocalDateTime.parse(EVENT), 1, null)))
                .containsExactly("extension");
    }

    @Test
    void every_row_of_the_domain_is_there() {
        assertThat(LegalDeadlines.ALL.stream()
                        .map(deadline -> deadline.code().substring(0, 3))
                        .distinct()
                        .toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 31)
                        .mapToObj(number -> "D%02d".formatted(number))
                        .toList());
        assertThat(LegalDeadlines.ALL).extracting(Deadline::code).doesNotHaveDuplicates();
    }

    /** D10, D19, D22 and 行政复议法: which terms of a law are working days. */
    @Test
    void the_unit_of_each_term_is_that_of_its_law() {
        for (var deadline : LegalDeadlines.ALL) {
            var term = deadline.term();
            if (term == null
                    || (term.unit() != TermUnit.WORKDAY && term.unit() != TermUnit.DAY)
                    || deadline.code().equals("D08")) {
                continue;
            }
            var workdays =
                    switch (deadline.law()) {
                        case "行政许可法" -> true;
                        case "行政处罚法" -> List.of(2, 3, 5, 7).contains(term.length());
                        case "行政强制法" -> term.length() <= 10;
                        case "行政复议法" -> List.of(3, 5, 7, 10).contains(term.length());
                        case "信访工作条例" -> false;
                        default -> term.unit() == TermUnit.WORKDAY;
                    };
            assertThat(term.unit() == TermUnit.WORKDAY).as(deadline.code()).isEqualTo(workdays);
        }
        assertThat(LegalDeadlines.ALL)
                .filteredOn(deadline -> deadline.aim() == DeadlineAim.RULE)
                .extracting(Deadline::code)
                .containsExactly("D10", "D19", "D22");
    }

    @Test
    void what_is_not_counted_is_said_of_the_terms_that_it_stops() {
        assertThat(LegalDeadlines.find("D06").orElseThrow().aim()).isEqualTo(DeadlineAim.NOT_COUNTED);
        assertThat(LegalDeadlines.find("D02").orElseThrow().notCounted())
                .contains(NotCounted.HEARING, NotCounted.EXPERT_REVIEW)
                .hasSize(8);
        assertThat(LegalDeadlines.find("D24").orElseThrow().notCounted()).containsExactly(NotCounted.THIRD_PARTY);
        assertThat(LegalDeadlines.ALL)
                .filteredOn(deadline -> deadline.consequence() != null)
                .extracting(deadline -> deadline.code() + " " + deadline.consequence())
                .containsExactly("D01 ACCEPTED", "D08 RENEWED", "D25-3 CONSENT");
        assertThat(LegalDeadlines.find("D26-1").orElseThrow().date()).hasToString("--01-31");
        assertThat(LegalDeadlines.find("D26-2").orElseThrow().date()).hasToString("--03-31");
    }

    @Test
    void a_question_is_answered_with_how_it_was_counted() {
        var answer = ask(
                "D02",
                new AskDeadline(
                        LocalDateTime.parse("2026-11-23T09:00:00"),
                        10,
                        List.of(new AskDeadline.AskedPause(
                                LocalDateTime.parse("2026-12-01T09:00:00"),
                                LocalDateTime.parse("2026-12-08T09:00:00")))));

        assertThat(answer.due()).isEqualTo("2027-01-12T23:59:59");
        assertThat(answer.steps()).hasSize(3);
        assertThat(answer.calendarVersion()).isEqualTo(24);
        assertThat(answer.provisional()).as("2027 is").isTrue();
        assertThat(ask("D02", since(EVENT)).provisional()).isFalse();
        assertThat(ask("D08", since("2031-03-01T00:00:00")).provisional()).isTrue();
    }

    @Test
    void what_cannot_be_asked_is_said_field_by_field() {
        var now = LocalDateTime.parse(EVENT);
        assertThat(errors(
                        "D02",
                        new AskDeadline(
                                LocalDateTime.parse("1960-01-01T00:00:00"),
                                0,
                                List.of(
                                        new AskDeadline.AskedPause(now, now.minusDays(1)),
                                        new AskDeadline.AskedPause(now.minusYears(60), null)))))
                .containsExactly("event", "pauses[0].to", "pauses[1].from");
        assertThat(errors("D08", new AskDeadline(now, 0, List.of(new AskDeadline.AskedPause(now, null)))))
                .containsExactly("pauses");
        assertThat(errors("D31-4", since("2098-06-01T00:00:00"))).isEmpty();
        assertThat(errors("D03", since("2099-12-01T00:00:00"))).containsExactly("event");
        assertThat(problem("D10", since(EVENT)).type()).isEqualTo(DeadlineProblem.DEADLINE_QUESTION_INVALID);
        assertThat(problem("D99", since(EVENT)).type()).isEqualTo(DeadlineProblem.DEADLINE_NOT_FOUND);
    }

    /** The sentences of the laws as others have read them name the same lengths in the same articles. */
    @Test
    void the_sentences_of_the_laws_say_the_same() throws IOException {
        var folder = Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .orElse("../../../shared/data");
        var file = Path.of(folder, "procedure_deadlines_from_laws.csv");
        Assumptions.assumeTrue(
                Files.exists(file), "shared/data is not here: the sentences of the laws are not compared");
        var text = Files.readString(file);
        for (var deadline : LegalDeadlines.ALL) {
            var term = deadline.term();
            var article = deadline.article().replaceAll("条.*", "条");
            if (term == null || !text.contains("\n" + deadline.law() + ",") || !article.startsWith("第")) {
                continue;
            }
            var unit = Map.of(
                            TermUnit.HOUR,
                            "小时",
                            TermUnit.WORKDAY,
                            "日",
                            TermUnit.DAY,
                            "日",
                            TermUnit.MONTH,
                            "个月",
                            TermUnit.YEAR,
                            "年")
                    .get(term.unit());
            assertThat(text.lines()
                            .filter(line ->
                                    line.startsWith(deadline.law() + ",") && line.contains("," + article + ",")))
                    .as("%s %s%s", deadline.code(), deadline.law(), article)
                    .anyMatch(line -> line.contains("," + term.length() + "," + unit + ",")
                            || line.contains("," + term.length() + ",个工作" + unit + ","));
        }
    }

    private static List<String> errors(String code, AskDeadline question) {
        var problem = catchThrowableOfType(Problem.class, () -> ask(code, question));
        return problem == null
                ? List.of()
                : problem.errors().stream().map(FieldError::field).toList();
    }

    private static Problem problem(String code, AskDeadline question) {
        return Objects.requireNonNull(catchThrowableOfType(Problem.class, () -> ask(code, question)));
    }
}
