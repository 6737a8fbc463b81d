package cn.mingquan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secrets_are_made_once_and_kept() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            var made = new Secrets(directory);
            var kept = new Secrets(directory);

            assertThat(kept.databaseOwner()).isEqualTo(made.databaseOwner()).hasSize(32);
            assertThat(kept.installationKey()).isEqualTo(made.installationKey());
            assertThat(Base64.getDecoder().decode(kept.installationKey())).hasSize(32);
            assertThat(made.databaseApp()).isNotEqualTo(made.databaseOwner());
            assertThat(made.auditAdmin()).isNotEqualTo(made.provinceAdmin());
        }
    }

    @Test
    void secrets_are_readable_by_their_owner_only() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            assertThat(new Secrets(directory).provinceAdmin()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.secrets())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_database_whose_secrets_are_lost_is_not_given_new_ones() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            Files.createDirectory(directory.database());

            assertThatThrownBy(() -> new Secrets(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("secrets.properties")
                    .hasMessageContaining("请从备份恢复");
        }
    }
}
