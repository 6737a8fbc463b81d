package cn.mingquan.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangelogTest {
    private static final Changelog TENANT = Changelog.tenant();

    @Test
    void every_changeset_yields_statements_and_the_checksum_liquibase_writes() {
        assertThat(TENANT.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.statements()).isNotEmpty();
            assertThat(step.checksum()).matches("9:[0-9a-f]{32}");
            assertThat(step.file()).startsWith("liquibase/tenant/");
        });
    }

    @Test
    void the_same_changelog_has_the_same_version_and_another_one_another() {
        assertThat(Changelog.tenant().version()).isEqualTo(TENANT.version());
        assertThat(Changelog.platform().version()).isNotEqualTo(TENANT.version());
    }

    @Test
    void only_what_was_not_applied_is_pending() {
        var applied = TENANT.steps().stream().limit(2).collect(Collectors.toMap(ChangeStep::key, ChangeStep::checksum));

        assertThat(TENANT.pending(applied))
                .isEqualTo(TENANT.steps().subList(2, TENANT.steps().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"precondition", "context", "run-always", "no-transaction"})
    void what_is_not_the_same_for_every_schema_is_refused(String example) {
        assertThatThrownBy(() -> Changelog.read("changelogs/" + example + ".sql"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be replayed");
    }

    @Test
    void a_changelog_that_is_missing_is_named() {
        assertThatThrownBy(() -> Changelog.read("changelogs/missing.sql")).hasMessageContaining("missing.sql");
    }
}
