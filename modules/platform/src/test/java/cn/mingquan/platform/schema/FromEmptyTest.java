package cn.mingquan.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FromEmptyTest {

    @Test
    void what_later_steps_add_stands_in_the_table_itself() {
        assertThat(made(
                        "create table a (id uuid not null, n int)",
                        "create index a_n on a (n)",
                        "alter table a add column note text default 'a' not null",
                        "ALTER TABLE a ADD CONSTRAINT a_n_check CHECK (n in (1, 2))"))
                .containsExactly(
                        "create table a (id uuid not null, n int,\nnote text default 'a' not null,\nCONSTRAINT a_n_check CHECK"
                                + " (n in (1, 2)))",
                        "create index a_n on a (n)");
    }

    @Test
    void an_index_that_is_dropped_later_is_not_made() {
        assertThat(made("create table a (n int)", "create index a_n on a (n)", "drop index a_n"))
                .containsExactly("create table a (n int)");
    }

    @Test
    void tables_with_the_same_rights_are_granted_together_at_the_end() {
        assertThat(made(
                        "create table a (n int)",
                        "grant select, insert on a to mq_tenant",
                        "create table b (n int)",
                        "grant select, insert on b to mq_tenant",
                        "grant update (n) on b to mq_tenant",
                        "grant select on b to mq_app"))
                .containsExactly(
                        "create table a (n int)",
                        "create table b (n int)",
                        "grant update (n) on b to mq_tenant",
                        "grant select, insert on a, b to mq_tenant",
                        "grant select on b to mq_app");
    }

    @Test
    void what_may_need_its_place_keeps_it() {
        var statements = List.of(
                "create table a (n int)",
                "alter table a add column m int",
                "alter table a rename column m to k",
                "create table b (n int)",
                "alter table b add column o int, add column p int",
                "create table c (n int primary key)",
                "create table d (n int)",
                "alter table d add constraint d_fk foreign key (n) references e (n)",
                "update b set n = 1");

        assertThat(made(statements.toArray(String[]::new))).isEqualTo(statements);
    }

    @Test
    void where_rights_are_taken_away_too_the_order_stays() {
        var statements = List.of(
                "create table a (n int)",
                "grant select, insert on a to mq_tenant",
                "revoke insert on a from mq_tenant",
                "grant select on a to mq_app");

        assertThat(made(statements.toArray(String[]::new))).isEqualTo(statements);
    }

    private static List<String> made(String... statements) {
        return FromEmpty.statements(List.of(new ChangeStep("1", "x", "f", "9:1", "sql", null, List.of(statements))));
    }
}
