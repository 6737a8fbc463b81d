package cn.mingquan.platform.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Texts;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InputTest {

    enum State {
        DRAFT,
        APPROVED
    }

    @SuppressWarnings("unused")
    private static final class Query {
        @QueryParam("size")
        @DefaultValue("20")
        private int size;

        @QueryParam("state")
        private State state;

        @QueryParam("hot")
        private Boolean hot;

        @QueryParam("section")
        private UUID section;

        @QueryParam("from")
        private LocalDate from;

        @QueryParam("bare")
        private int bare;

        @PathParam("id")
        private UUID id;
    }

    @Test
    void text_with_a_nul_or_half_a_pair_is_broken_and_a_whole_pair_is_not() {
        assertThat(Texts.broken("职权😀\t\n")).isFalse();
        assertThat(Texts.broken("a\0")).isTrue();
        assertThat(Texts.broken("\uD83D")).isTrue();
        assertThat(Texts.broken("\uDE00\uD83D")).isTrue();
        assertThat(Texts.broken("\uD83Dx\uDE00")).isTrue();
    }

    @Test
    void every_broken_text_of_a_body_is_named_by_its_path() {
        var body =
                """
                {"name": "a\\u0000", "bases": [{"title": "ok"}, {"title": "\\ud800", "n": [1, "x\\u0000"]}],
                 "emoji": "\\ud83d\\ude00", "custom": {"k\\u0000": "v"}}""";

        var problem = catchThrowableOfType(Problem.class, () -> StorableJson.judge(body.getBytes(UTF_8)));

        assertThat(problem.type().status()).isEqualTo(400);
        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactly("name", "bases[1].title", "bases[1].n[1]", "custom");
    }

    @Test
    void a_hole_in_a_list_and_a_day_of_no_calendar_are_named_by_their_path() {
        var body =
                """
                {"none": null, "rows": [1, null], "bases": [{"from": "-9999-01-01"}, {"from": "+999999999-12-31"}],
                 "until": "9999-12-31", "since": "1804-03-21", "early": "0001-01-01", "no": "2026-1-1"}""";

        var problem = catchThrowableOfType(Problem.class, () -> StorableJson.judge(body.getBytes(UTF_8)));

        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactly("rows[1]", "bases[0].from", "bases[1].from", "early");
    }

    @Test
    void a_body_that_is_no_json_is_left_to_its_reader() {
        assertThatCode(() -> StorableJson.judge("{\"a\": \\u0000".getBytes(UTF_8)))
                .doesNotThrowAnyException();
        assertThatCode(() -> StorableJson.judge("[\"\\ud83d\\ude00\"]".getBytes(UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_value_that_does_not_fit_is_refused_with_the_parameters_name() throws NoSuchFieldException {
        assertThat(refusal("size", "abc")).isEqualTo(new FieldError("size", "应为整数"));
        assertThat(refusal("size", "")).isEqualTo(new FieldError("size", "应为整数"));
        assertThat(refusal("state", "BOGUS")).isEqualTo(new FieldError("state", "应为 DRAFT、APPROVED 之一"));
        assertThat(refusal("hot", "yes")).isEqualTo(new FieldError("hot", "应为 true 或 false"));
        for (var day : new String[] {"2026-02-30", "22.11.2026", "+99999-01-01", "2026-1-01", ""}) {
            assertThat(refusal("from", day)).isEqualTo(new FieldError("from", "应为日期，如 2026-11-22"));
        }
        assertThat(refusal("section", "1")).isEqualTo(new FieldError("section", "应为编号（UUID）"));
    }

    @Test
    void a_value_that_fits_is_read_and_what_is_no_query_parameter_is_left_alone() throws NoSuchFieldException {
        assertThat(converter("state").fromString(null)).as("not there").isNull();
        assertThat(converter("size").fromString("30")).isEqualTo(30);
        assertThat(converter("state").fromString("DRAFT")).isEqualTo(State.DRAFT);
        assertThat(converter("hot").fromString("true")).isEqualTo(true);
        assertThat(converter("from").fromString("2026-02-28")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(converter("bare")).isNull();
        assertThat(converter("id")).isNull();
    }

    private static FieldError refusal(String field, String value) {
        return catchThrowableOfType(Problem.class, () -> converter(field).fromString(value))
                .errors()
                .get(0);
    }

    @SuppressWarnings("unchecked")
    private static jakarta.ws.rs.ext.ParamConverter<Object> converter(String field) throws NoSuchFieldException {
        var declared = Query.class.getDeclaredField(field);
        return (jakarta.ws.rs.ext.ParamConverter<Object>) new TypedParameters()
                .getConverter(declared.getType(), declared.getGenericType(), declared.getAnnotations());
    }
}
