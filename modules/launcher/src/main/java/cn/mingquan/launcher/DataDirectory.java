package cn.mingquan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Everything one installation keeps: the database, secrets, ports and logs. Readable by its owner only, and held by
 * one launcher at a time.
 */
final class DataDirectory implements AutoCloseable {
    private static final long NEEDED_AT_FIRST = 3L << 30;
    private static final long NEEDED_LATER = 300L << 20;

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path root) {
        var absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx--x--x"));
            var channel = FileChannel.open(
                    absolute.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "数据目录 " + absolute + " 正由另一个明权进程使用，请先停止它，或用 --data 另选目录。",
                        "Another launcher is using the data directory " + absolute
                                + ": stop it, or choose another one with --data.");
            }
            var directory = new DataDirectory(absolute.toRealPath(), channel);
            Files.createDirectories(directory.logs());
            Files.createDirectories(directory.run());
            for (var closed : new Path[] {directory.logs(), directory.run()}) {
                Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
            }
            return directory;
        } catch (FileAlreadyExistsException | NotDirectoryException file) {
            throw unusable(absolute, "它是文件，不是目录", "it is a file, not a directory", file);
        } catch (AccessDeniedException denied) {
            throw unusable(
                    absolute, "没有权限写入 " + denied.getFile(), "no permission to write " + denied.getFile(), denied);
        } catch (IOException e) {
            throw unusable(absolute, "不能在那里建立目录和文件" + reason(e), "nothing can be made there" + reason(e), e);
        }
    }

    /** In the system's words, where it has any. */
    private static String reason(IOException failure) {
        var reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null || reason.isBlank() ? "" : "（" + reason + "）";
    }

    private static CannotStart unusable(Path directory, String chinese, String english, IOException cause) {
        var told = new CannotStart(
                "无法使用数据目录 " + directory + "：" + chinese + "。请用 --data 另选目录。",
                "Cannot use the data directory " + directory + ": " + english + ". Choose another one with --data.");
        told.initCause(cause);
        return told;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    void requireSpace() {
        requireSpace(Files.exists(database()) ? NEEDED_LATER : NEEDED_AT_FIRST);
    }

    /** @param needed bytes */
    void requireSpace(long needed) {
        try {
            var free = Files.getFileStore(root).getUsableSpace();
            if (free < needed) {
                throw new CannotStart(
                        "磁盘空间不足：" + root + " 仅剩 " + (free >> 20) + " MB，至少需要 " + (needed >> 20) + " MB。",
                        "Not enough disk space: " + root + " has " + (free >> 20) + " MB left, " + (needed >> 20)
                                + " MB are needed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("postgresql");
    }

    Path software() {
        return root.resolve("software");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path ports() {
        return root.resolve("ports.properties");
    }

    Path demoAccounts() {
        return root.resolve("demo-accounts.tsv");
    }

    /**
     * The demonstration province is filled in by the first start or never: it must not come into real data because an
     * option was forgotten later.
     */
    boolean decideDemo(boolean wanted) throws IOException {
        var decided = root.resolve("demo.txt");
        if (!Files.exists(decided)) {
            write(decided, Boolean.toString(wanted && !Files.exists(database())));
        }
        return Boolean.parseBoolean(Files.readString(decided).strip());
    }

    /** Replaces a file as a whole, so that a crash leaves the old or the new one; readable by the owner only. */
    static void write(Path file, String content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
