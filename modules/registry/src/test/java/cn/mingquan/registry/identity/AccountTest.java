package cn.mingquan.registry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void names_are_taken_apart_as_chinese_names_are_written() {
        assertThat(parts("王小明")).isEqualTo("王|小明");
        assertThat(parts("欧阳正")).isEqualTo("欧阳|正");
        assertThat(parts("管理员")).isEqualTo("管|理员");
        assertThat(parts("武强县卫生健康局管理员")).isEqualTo("|武强县卫生健康局管理员");
        assertThat(parts("Li Lei")).isEqualTo("|Li Lei");
    }

    @Test
    void one_time_passwords_differ_and_meet_the_realms_policy() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(Passwords.next());
        }

        assertThat(seen).hasSize(1_000).allMatch(password -> password.length() >= 10);
    }

    private static String parts(String name) {
        var account = new Account("someone", name, "agency-lead", null);
        return account.family() + "|" + account.given();
    }
}
