package cn.mingquan.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Unpacks what the parts come in. A folder appears whole or not at all. */
final class Archive {
    private Archive() {}

    /** Unpacks the {@code .txz} that lies inside a jar. */
    static void unpackTarInJar(Path jar, Path target) throws IOException {
        var next = fresh(target);
        try (var outer = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (var entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(outer, next);
                    Files.move(next, target);
                    return;
                }
            }
        }
        throw new ZipException("No .txz in " + jar);
    }

    /** Unpacks a zip without its single top folder. */
    static void unpackZip(Path zip, Path target) throws IOException {
        var next = fresh(target);
        try (var archive = ZipFile.builder().setPath(zip).get()) {
            for (var entries = archive.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var file = withoutTopFolder(next, entry.getName());
                if (file == null) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(parent(file));
                    try (var in = archive.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                    permit(file, entry.getUnixMode());
                }
            }
        }
        Files.move(next, target);
    }

    private static void untar(InputStream in, Path next) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(in));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var file = inside(next, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(parent(file));
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(parent(file));
                Files.copy(tar, file);
                permit(file, entry.getMode());
            }
        }
    }

    private static @Nullable Path withoutTopFolder(Path next, String name) throws ZipException {
        var rest = name.substring(name.indexOf('/') + 1);
        return rest.isEmpty() ? null : inside(next, rest);
    }

    private static Path inside(Path folder, String name) throws ZipException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new ZipException("Entry leaves the folder: " + name);
        }
        return file;
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static void permit(Path file, int mode) throws IOException {
        Set<PosixFilePermission> permissions = new HashSet<>(Set.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ));
        if ((mode & 0100) != 0) {
            permissions.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        Files.setPosixFilePermissions(file, permissions);
    }

    private static Path fresh(Path target) throws IOException {
        var next = target.resolveSibling(target.getFileName() + ".next");
        delete(next);
        Files.createDirectories(next);
        return next;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
