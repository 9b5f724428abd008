package fi.luukku.platform.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** Fills an empty data folder from a backup: all of it or nothing. */
public final class Restore {

    private final Path data;

    Restore(Path data) {
        this.data = data;
    }

    /** {@code Restore FILE} */
    public static void main(String[] args) {
        Command.run(() -> {
            new Restore(Command.data()).from(Path.of(args[0]));
            System.out.println("Restored " + args[0] + " into " + Command.data());
        });
    }

    void from(Path file) {
        try {
            if (!isEmpty()) {
                throw BackupFailure.folderNotEmpty(data);
            }
            Files.createDirectories(data.getParent());
            unpackWhole(file);
        } catch (IOException e) {
            throw BackupFailure.failed(file, e);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(data)) {
            return true;
        }
        try (var content = Files.list(data)) {
            return content.findAny().isEmpty();
        }
    }

    private void unpackWhole(Path file) throws IOException {
        var half = Files.createTempDirectory(data.getParent(), data.getFileName() + ".restoring");
        try {
            unpack(file, half);
            Files.move(half, data, ATOMIC_MOVE);
        } finally {
            delete(half);
        }
    }

    private static void unpack(Path file, Path into) throws IOException {
        try (var tar = open(file)) {
            checkHeader(tar, file);
            if (!unpackEntries(tar, into)) {
                throw BackupFailure.incomplete(file);
            }
        }
    }

    private static TarArchiveInputStream open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new TarArchiveInputStream(new GzipCompressorInputStream(bytes));
        } catch (IOException notPacked) {
            bytes.close();
            throw BackupFailure.notABackup(file);
        }
    }

    private static void checkHeader(TarArchiveInputStream tar, Path file) {
        var header = readHeader(tar);
        if (!Archive.isHeader(header)) {
            throw BackupFailure.notABackup(file);
        }
        var found = Archive.postgresOf(header);
        if (!found.equals(Archive.POSTGRES)) {
            throw BackupFailure.otherVersion(file, found, Archive.POSTGRES);
        }
    }

    private static String readHeader(TarArchiveInputStream tar) {
        try {
            var entry = tar.getNextEntry();
            return entry != null && entry.getName().equals(Archive.HEADER) ? new String(tar.readNBytes(1000), UTF_8) : "";
        } catch (IOException notATar) {
            return "";
        }
    }

    /** True if the end was there. */
    private static boolean unpackEntries(TarArchiveInputStream tar, Path into) throws IOException {
        try {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(Archive.END)) {
                    return true;
                }
                unpack(tar, entry, target(entry, into));
            }
            return false;
        } catch (EOFException cutShort) {
            return false;
        }
    }

    // A backup may come from anywhere: nothing in it may be written outside the folder.
    private static Path target(TarArchiveEntry entry, Path into) throws IOException {
        var name = entry.getName();
        var target = into.resolve(name.startsWith(Archive.DATA) ? name.substring(Archive.DATA.length()) : name).normalize();
        if (!target.startsWith(into) || entry.isLink() || entry.isSymbolicLink()) {
            throw new IOException("it has an entry that does not belong in a backup: " + name);
        }
        return target;
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!entry.isDirectory()) {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var tree = Files.walk(folder)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
