package cn.mingquan.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.schema.ChangelogLint.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChangelogLintTest {
    private static final Path CHANGELOGS = Path.of("..", "..", "liquibase");
    private static final Pattern INCLUDED = Pattern.compile("file: (\\S+\\.sql)");

    /** docs/adr/0005-citus-rules.md */
    private static final int TABLE_BUDGET = 64;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void our_changelogs_pass(Kind kind) throws IOException {
        assertThat(lintOf(kind).refusals()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_file_is_included_in_order(Kind kind) throws IOException {
        var included = INCLUDED.matcher(Files.readString(folder(kind).resolve("changelog.yaml")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(included)
                .containsSubsequence(
                        files(kind).map(f -> f.getFileName().toString()).toList());
    }

    @Test
    void a_unit_has_no_more_tables_than_the_budget() throws IOException {
        assertThat(lintOf(Kind.TENANT).tables()).hasSizeBetween(10, TABLE_BUDGET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void is_refused(String sql, int line, String reason) {
        assertThat(lint(Kind.TENANT, sql)).anySatisfy(refusal -> assertThat(refusal)
                .startsWith("bad.sql:" + (line + 3) + ": ")
                .contains(reason));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad(
                        "create table a (id uuid primary key);\ncreate trigger x after insert on a execute function f()",
                        2,
                        "trigger"),
                bad("create constraint trigger x after insert on a execute function f()", 1, "trigger"),
                bad("create rule r as on insert to a do nothing", 1, "rule"),
                bad("create sequence s", 1, "sequence"),
                bad("create table a (\n  id bigserial primary key)", 2, "bigserial"),
                bad("create table a (id bigint primary key, n serial)", 1, "serial"),
                bad("create table a (id bigint generated always as identity primary key)", 1, "as identity"),
                bad("create table a (id bigint primary key default nextval('s'))", 1, "nextval"),
                bad("do $$ begin create table a (id uuid primary key); end $$", 1, "PL/pgSQL"),
                bad("DO 'begin end'", 1, "PL/pgSQL"),
                bad("create or replace function f() returns int language sql as 'select 1'", 1, "function"),
                bad("create procedure p() language plpgsql as $x$ begin end $x$", 1, "procedure"),
                bad(
                        "create table a (id uuid primary key, r text references platform.region (code))",
                        1,
                        "no foreign key leaves"),
                bad(
                        "alter table a add constraint f foreign key (b)\n references other.b (id)",
                        2,
                        "no foreign key leaves"),
                bad("create table a (id uuid not null)", 1, "no primary key"),
                bad("create table a as select 1", 1, "list of columns"),
                bad("create unlogged table if not exists a (name text)", 1, "no primary key"),
                bad("merge into a using b on a.id = b.id when matched then delete", 1, "MERGE"),
                bad("create table a (id uuid primary key) inherits (b)", 1, "INHERITS"),
                bad("alter table a set schema b", 1, "set schema"),
                bad("set search_path to t_x", 1, "search_path"),
                bad("set role mq_owner", 1, "role"),
                bad("insert into t_abcdefghij.a values (1)", 1, "never named"),
                bad("insert into \"t_abcdefghij\".a values (1)", 1, "never named"),
                bad("insert into other.a values (1)", 1, "unqualified"),
                bad("update platform.unit set name = 'x'", 1, "unqualified"),
                bad("create index i on other.a (id)", 1, "unqualified"),
                bad("create table if not exists other.a (id uuid primary key)", 1, "unqualified"),
                bad("insert into a select id from b join other.c on b.id = c.id", 1, "unqualified"),
                bad("create table a (id int primary key)", 1, "ids are uuid or bigint"),
                bad("create table a (\n  code varchar(10) primary key)", 2, "ids are uuid or bigint"),
                bad("create table a (id uuid primary key,\n  b_id integer not null)", 2, "ids are uuid or bigint"),
                bad("alter table a add column b_id int", 1, "ids are uuid or bigint"),
                bad("grant select, update on audit_entry to mq_tenant", 1, "only added to"),
                bad("grant select on a to mq_app", 1, "mq_tenant only"),
                bad("grant select on a to public", 1, "everybody"),
                bad("create index concurrently i on a (b)", 1, "transaction"),
                bad("notify x", 1, "NOTIFY"));
    }

    private static Arguments bad(String sql, int line, String reason) {
        return Arguments.of(sql, line, reason);
    }

    @Test
    void a_file_without_its_first_line_is_refused() {
        assertThat(new ChangelogLint(Kind.TENANT)
                        .read("bad.sql", "--changeset a:1\nselect 1;")
                        .refusals())
                .containsExactly("bad.sql:1: the first line must be \"--liquibase formatted sql\"");
    }

    @Test
    void a_statement_without_a_changeset_header_is_refused() {
        assertThat(new ChangelogLint(Kind.TENANT)
                        .read("bad.sql", "--liquibase formatted sql\n\ncreate table a (id uuid primary key);")
                        .refusals())
                .containsExactly("bad.sql:3: the statement stands under no changeset header");
    }

    @Test
    void a_changeset_that_is_not_the_same_every_time_is_refused() {
        assertThat(new ChangelogLint(Kind.TENANT)
                        .read("bad.sql", "--liquibase formatted sql\n--changeset a:1 runOnChange:true\nselect 1;")
                        .refusals())
                .containsExactly("bad.sql:2: the header must be \"--changeset author:id\", without attributes");
    }

    @Test
    void a_changeset_id_used_twice_is_refused() {
        assertThat(new ChangelogLint(Kind.TENANT)
                        .read("bad.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;\n--changeset a:1\n")
                        .refusals())
                .containsExactly("bad.sql:4: the changeset id is taken");
    }

    @Test
    void the_platform_changelog_may_name_its_two_schemas_only() {
        assertThat(lint(Kind.PLATFORM, "create table statistics.cell (id uuid primary key)"))
                .isEmpty();
        assertThat(lint(Kind.PLATFORM, "create table public.cell (id uuid primary key)"))
                .containsExactly("bad.sql:4: public: names are unqualified, or in platform or statistics");
    }

    @Test
    void words_in_comments_and_texts_are_not_refused() {
        assertThat(
                        lint(
                                Kind.TENANT,
                                """
                        -- no trigger, no sequence
                        /* create function */
                        create table a (
                            id uuid not null,
                            node text not null check (node <> 'merge into; create trigger'),
                            primary key (id));
                        create table b (id uuid);
                        alter table b add primary key (id);
                        update a set node = b.node from b where b.id = a.id;
                        grant select, insert, update, delete on a, b to mq_tenant;
                        """))
                .isEmpty();
    }

    private static List<String> lint(Kind kind, String sql) {
        return new ChangelogLint(kind)
                .read("bad.sql", "--liquibase formatted sql\n\n--changeset a:1\n" + sql + ";\n")
                .refusals();
    }

    private static ChangelogLint lintOf(Kind kind) throws IOException {
        var lint = new ChangelogLint(kind);
        for (var file : files(kind).toList()) {
            lint.read(file);
        }
        return lint;
    }

    private static Path folder(Kind kind) {
        return CHANGELOGS.resolve(kind == Kind.TENANT ? "tenant" : "platform");
    }

    private static Stream<Path> files(Kind kind) throws IOException {
        try (var files = Files.list(folder(kind))) {
            return files.filter(f -> f.toString().endsWith(".sql")).sorted().toList().stream();
        }
    }
}
