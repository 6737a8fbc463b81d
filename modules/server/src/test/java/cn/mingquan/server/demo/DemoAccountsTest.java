package cn.mingquan.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    @TempDir
    private Path folder;

    @Test
    void the_accounts_file_is_for_its_owner_only_and_replaces_an_older_one() throws IOException {
        var file = folder.resolve("accounts.tsv");
        DemoAccounts.write(file, List.of("overseer\told\tsecret\t旧"));

        DemoAccounts.write(file, List.of("overseer\tnew\tsecret\t新"));

        assertThat(Files.readAllLines(file)).containsExactly("overseer\tnew\tsecret\t新");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("accounts.tsv");
    }

    @Test
    void a_draft_that_a_killed_server_left_is_in_nobodys_way() throws IOException {
        var file = folder.resolve("accounts.tsv");
        Files.writeString(folder.resolve("accounts.tsv.new"), "half");

        DemoAccounts.write(file, List.of("a", "b"));

        assertThat(Files.readAllLines(file)).containsExactly("a", "b");
    }
}
