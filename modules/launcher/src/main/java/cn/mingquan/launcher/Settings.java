package cn.mingquan.launcher;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What a start is asked for.
 *
 * @param parts the files to run
 * @param data the data directory
 * @param software where PostgreSQL and Keycloak are unpacked; within the data directory unless several share it
 * @param port of the application; chosen and kept when empty
 * @param demo whether the first start fills the demonstration province
 */
public record Settings(Parts parts, Path data, Path software, OptionalInt port, boolean demo) {

    public Settings(Parts parts, Path data, OptionalInt port, boolean demo) {
        this(parts, data, data.resolve("software"), port, demo);
    }
}
