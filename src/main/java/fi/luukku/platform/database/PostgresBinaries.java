package fi.luukku.platform.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** PostgreSQL's own programs, unpacked from the jar they travel in. */
public final class PostgresBinaries {

    static final String MAJOR_VERSION = "18";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Uses what stands unpacked in the folder, and unpacks there first if nothing does. */
    public static PostgresBinaries in(Path folder) {
        if (!Files.isDirectory(folder)) {
            try {
                unpack(folder.toAbsolutePath());
            } catch (IOException refused) {
                throw Refusal.of(folder, refused);
            }
        }
        return new PostgresBinaries(folder.toAbsolutePath());
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        // Renamed when whole: a power cut never leaves a half folder under the real name.
        var half = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".unpacking");
        try (var archive = open()) {
            extract(archive, half);
        }
        half.toFile().setReadable(true, false);
        half.toFile().setExecutable(true, false);
        try {
            Files.move(half, folder, ATOMIC_MOVE);
        } catch (FileSystemException there) {
            // Another program may have unpacked the same meanwhile.
            FileSystemUtils.deleteRecursively(half);
            if (!Files.isDirectory(folder)) throw there;
        }
    }

    private static TarArchiveInputStream open() throws IOException {
        var name = "/postgres-" + platform() + ".txz";
        @Nullable InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw StartFailure.noBinaries(platform());
        }
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
    }

    private static void extract(TarArchiveInputStream archive, Path into) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            extract(archive, entry, into.resolve(entry.getName()).normalize());
        }
    }

    private static void extract(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    /** The name the packages use, such as linux-x86_64. */
    static String platform() {
        return system() + "-" + processor();
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
