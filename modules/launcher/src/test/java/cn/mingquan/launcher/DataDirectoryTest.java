package cn.mingquan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void a_directory_is_held_by_one_launcher_at_a_time() throws Exception {
        try (var held = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("请先停止它")
                    .hasMessageContaining(held.root().toString());
        }
        try (var again = DataDirectory.open(folder)) {
            assertThat(again.logs()).isDirectory();
        }
    }

    @Test
    void a_file_in_the_way_is_told_in_a_sentence() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("无法使用数据目录 " + file + "：它是文件，不是目录");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("无法使用数据目录")
                .hasMessageContaining("Not a directory");
    }

    @Test
    void a_place_that_takes_no_directories_is_told_without_the_name_of_an_exception() {
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/mingquan")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("不能在那里建立目录和文件")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void a_full_disk_is_told_in_a_sentence() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            directory.requireSpace();

            assertThatThrownBy(() -> directory.requireSpace(Long.MAX_VALUE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("磁盘空间不足");
        }
    }

    @Test
    void the_demonstration_is_decided_at_the_first_start() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            assertThat(directory.decideDemo(false)).isFalse();
            assertThat(directory.decideDemo(true)).isFalse();
        }
        try (var other = DataDirectory.open(folder.resolve("other"))) {
            assertThat(other.decideDemo(true)).isTrue();
            assertThat(other.decideDemo(false)).isTrue();
        }
    }

    @Test
    void a_database_that_was_there_before_gets_no_demonstration() throws Exception {
        try (var directory = DataDirectory.open(folder)) {
            Files.createDirectory(directory.database());

            assertThat(directory.decideDemo(true)).isFalse();
        }
    }
}
