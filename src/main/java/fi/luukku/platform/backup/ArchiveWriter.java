package fi.luukku.platform.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

/** Writes a backup. What it reads may be in use: a file may vanish or change its length while it is copied. */
final class ArchiveWriter implements AutoCloseable {

    private final Path path;
    private final TarArchiveOutputStream tar;

    private ArchiveWriter(Path path, TarArchiveOutputStream tar) {
        this.path = path;
        this.tar = tar;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    static ArchiveWriter to(Path path) throws IOException {
        var fast = new GzipParameters();
        fast.setCompressionLevel(1);
        var packed = new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), fast);
        return new ArchiveWriter(path, new TarArchiveOutputStream(packed));
    }

    void text(String name, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** The folder with all that is in it, leaving out what is not wanted and everything below that. */
    void tree(Path folder, String as, Predicate<Path> wanted) throws IOException {
        try (var content = Files.list(folder)) {
            for (var path : content.filter(wanted).sorted().toList()) {
                one(path, as + path.getFileName(), wanted);
            }
        }
    }

    private void one(Path path, String as, Predicate<Path> wanted) throws IOException {
        if (Files.isDirectory(path)) {
            folder(as + "/");
            tree(path, as + "/", wanted);
        } else {
            file(path, as);
        }
    }

    private void folder(String as) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(as));
        tar.closeArchiveEntry();
    }

    void file(Path path, String as) throws IOException {
        try (var content = Files.newInputStream(path)) {
            var entry = new TarArchiveEntry(as);
            entry.setSize(Files.size(path));
            tar.putArchiveEntry(entry);
            copyExactly(content, entry.getSize());
            tar.closeArchiveEntry();
        } catch (NoSuchFileException removedMeanwhile) {
            // A table dropped during the backup; the log that goes with it tells the same.
        }
    }

    // What was added since is in the database's log; what was cut off is filled with zeros, as pg_basebackup does.
    private void copyExactly(InputStream content, long size) throws IOException {
        var block = new byte[1 << 16];
        for (var left = size; left > 0; ) {
            var wanted = (int) Math.min(block.length, left);
            var read = content.readNBytes(block, 0, wanted);
            Arrays.fill(block, read, wanted, (byte) 0);
            tar.write(block, 0, wanted);
            left -= wanted;
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
        try (var file = FileChannel.open(path, WRITE)) {
            file.force(true);
        }
    }
}
