package cn.mingquan.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A unit's schema holds no more tables than docs/adr/0005 gives each module, whoever adds the next one. */
class TableBudgetTest {

    private static final int IN_ALL = 64;

    /** Liquibase keeps two tables of its own in every schema; they stand on the platform's account. */
    private static final int LIQUIBASES_OWN = 2;

    private static final Pattern GRANTED = Pattern.compile("^\\| ([a-z]+)[^|]*\\| (\\d+) \\|$", Pattern.MULTILINE);
    private static final Pattern CREATED = Pattern.compile("^create table ", Pattern.MULTILINE);
    private static final Pattern DROPPED = Pattern.compile("^drop table ", Pattern.MULTILINE);

    private static final Map<String, Integer> BUDGET = new TreeMap<>();

    @BeforeAll
    static void read_the_decision() throws IOException {
        var decision = Files.readString(Modules.root().resolve("docs/adr/0005-citus-rules.md"));
        var rows = GRANTED.matcher(decision.substring(decision.indexOf("**Table budget**")));
        while (rows.find()) {
            BUDGET.put(rows.group(1), Integer.valueOf(rows.group(2)));
        }
    }

    @Test
    void no_module_has_more_tables_than_it_is_given() throws IOException {
        var kept = tables();

        assertThat(kept).containsKeys("platform", "catalogue", "risks");
        kept.forEach((module, tables) ->
                assertThat(tables).as("tables of %s", module).isLessThanOrEqualTo(BUDGET.getOrDefault(module, 0)));
    }

    @Test
    void no_more_is_given_than_there_is() {
        assertThat(BUDGET.values().stream().mapToInt(Integer::intValue).sum())
                .isPositive()
                .isLessThanOrEqualTo(IN_ALL);
    }

    private static Map<String, Integer> tables() throws IOException {
        var tables = new TreeMap<String, Integer>();
        try (var changelogs = Files.list(Modules.root().resolve("liquibase/tenant"))) {
            for (var file :
                    changelogs.filter(each -> each.toString().endsWith(".sql")).toList()) {
                var module = file.getFileName().toString().replaceAll("^\\d+-|\\.sql$", "");
                var sql = Files.readString(file);
                var kept = count(CREATED, sql) - count(DROPPED, sql);
                tables.merge(module, module.equals("platform") ? kept + LIQUIBASES_OWN : kept, Integer::sum);
            }
        }
        return tables;
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
