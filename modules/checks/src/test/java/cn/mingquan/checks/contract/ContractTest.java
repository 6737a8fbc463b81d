package cn.mingquan.checks.contract;

import static cn.mingquan.checks.contract.Contract.document;
import static cn.mingquan.checks.contract.Contract.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the committed contract promises about values that may be missing. */
class ContractTest {

    private final Map<String, Object> schemas =
            map(map(document().get("components")).get("schemas"));

    @Test
    void an_answer_always_has_what_is_never_null() {
        assertThat(required("PowerRow")).contains("id", "name", "bases", "demo").doesNotContain("category", "level");
    }

    @Test
    void a_request_needs_only_what_the_server_insists_on() {
        assertThat(required("SavePower")).containsExactly("name");
        assertThat(property("SavePower", "category")).containsEntry("nullable", true);
        assertThat(property("SavePower", "direction")).containsEntry("nullable", true);
        assertThat(property("SavePower", "hotPost")).doesNotContainKey("nullable");
    }

    @Test
    void every_operation_may_end_in_a_problem() {
        assertThat(map(document().get("paths")).values())
                .flatExtracting(path -> map(path).values())
                .allSatisfy(operation ->
                        assertThat(map(map(operation).get("responses"))).containsKey("default"));
    }

    @SuppressWarnings("unchecked")
    private List<String> required(String schema) {
        return (List<String>) map(schemas.get(schema)).getOrDefault("required", List.of());
    }

    private Map<String, Object> property(String schema, String name) {
        return map(map(map(schemas.get(schema)).get("properties")).get(name));
    }
}
