package fi.luukku.platform;

import fi.luukku.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Service;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Files by the hash of their content, under {@code files/ab/cd/} of the data folder. The same content is kept once;
 * what is here is never changed. When a put has returned, the content survives a power cut. A file's time is when its
 * content was last put.
 */
@Service
public class Files {

    private final Path root;
    private final Object onePutOrRemove = new Object();

    Files(LuukkuProperties properties) {
        root = properties.data().resolve("files");
    }

    /** What was put: the name to find it by, and its length in bytes. */
    public record Stored(byte[] sha256, long size) {}

    /** More came than was allowed. Nothing was kept. */
    public static final class TooLarge extends IOException {
        TooLarge(long limit) {
            super("More than " + limit + " bytes");
        }
    }

    /**
     * Keeps what the stream gives, without ever holding the whole in memory.
     *
     * @param limit bytes allowed
     */
    public Stored put(InputStream content, long limit) throws IOException {
        var incoming = java.nio.file.Files.createDirectories(incoming()).resolve(UUID.randomUUID().toString());
        try {
            var digest = Sha256.begun();
            var size = write(new DigestInputStream(content, digest), incoming, limit);
            var hash = digest.digest();
            keep(path(hash), incoming);
            return new Stored(hash, size);
        } finally {
            java.nio.file.Files.deleteIfExists(incoming);
        }
    }

    public InputStream open(byte[] sha256) throws IOException {
        return java.nio.file.Files.newInputStream(path(sha256));
    }

    public boolean has(byte[] sha256) {
        return java.nio.file.Files.exists(path(sha256));
    }

    /**
     * Removes what was last put before a moment. What was put since stays: somebody counts on it.
     *
     * @return whether it is gone
     */
    boolean remove(byte[] sha256, Instant before) throws IOException {
        var file = path(sha256);
        synchronized (onePutOrRemove) {
            if (!has(sha256)) return true;
            if (java.nio.file.Files.getLastModifiedTime(file).toInstant().isAfter(before)) return false;
            java.nio.file.Files.delete(file);
            return true;
        }
    }

    /** Removes what was begun and is no longer written since before a moment: whoever wrote it was killed. */
    void removeUnfinished(Instant before) throws IOException {
        if (!java.nio.file.Files.exists(incoming())) return;
        try (var begun = java.nio.file.Files.newDirectoryStream(incoming())) {
            for (var file : begun) if (writtenLast(file).isBefore(before)) java.nio.file.Files.deleteIfExists(file);
        }
    }

    private static Instant writtenLast(Path file) throws IOException {
        try {
            return java.nio.file.Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException wholeMeanwhile) {
            return Instant.MAX;
        }
    }

    private Path incoming() {
        return root.resolve("incoming");
    }

    private static long write(InputStream content, Path file, long limit) throws IOException {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            var size = 0L;
            var buffer = new byte[64 * 1024];
            for (int n; (n = content.read(buffer)) >= 0; ) {
                if ((size += n) > limit) throw new TooLarge(limit);
                writeAll(channel, ByteBuffer.wrap(buffer, 0, n));
            }
            channel.force(true);
            return size;
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    private void keep(Path file, Path incoming) throws IOException {
        var folder = java.nio.file.Files.createDirectories(file.getParent());
        synchronized (onePutOrRemove) {
            if (java.nio.file.Files.exists(file)) {
                java.nio.file.Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
                return;
            }
            java.nio.file.Files.move(incoming, file, ATOMIC_MOVE);
        }
        sync(folder);
        sync(folder.getParent());
    }

    // A new name is in its folder for good only when the folder itself is on disk. Windows can't and need not.
    private static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException folderCantBeOpened) {
            return;
        }
    }

    private Path path(byte[] sha256) {
        var name = HexFormat.of().formatHex(sha256);
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }
}
