package cn.mingquan.catalogue.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlingTest {

    @Test
    void a_parallel_approval_needs_who_leads_it_and_others() {
        assertThat(fields(parallel(" ", List.of()))).containsExactly("lead", "branches");
        assertThat(fields(parallel("住建局", List.of("消防队", " 住建局 ")))).containsExactly("branches");
        assertThatCode(() -> parallel("住建局", List.of("消防队")).tidied().requireWhole())
                .doesNotThrowAnyException();
    }

    @Test
    void only_a_parallel_approval_keeps_who_takes_part_in_it() {
        var handling =
                new Handling(HandlingMode.IMMEDIATE, "住建局", List.of("消防队"), "服务中心", null, null, List.of(" 受理 ", "受理"));

        assertThat(handling.tidied())
                .isEqualTo(new Handling(HandlingMode.IMMEDIATE, null, List.of(), null, null, null, List.of("受理")));
    }

    private static List<String> fields(Handling handling) {
        return catchThrowableOfType(Problem.class, () -> handling.tidied().requireWhole()).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static Handling parallel(@Nullable String lead, List<String> branches) {
        return new Handling(HandlingMode.PARALLEL, lead, branches, null, null, null, List.of());
    }
}
