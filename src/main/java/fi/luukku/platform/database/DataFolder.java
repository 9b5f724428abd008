package fi.luukku.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/** The data folder, held by one running Luukku at a time: the operating system's lock goes with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    // Beyond the text, so that where locks are mandatory (Windows) the pid can still be read.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    // Opening and closing the lock file a second time in one process would let go of the system's lock.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataFolder take(Path folder) {
        try {
            var path = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            if (!HELD_HERE.add(path)) {
                throw StartFailure.alreadyRunning(path, ownPid());
            }
            return lock(path);
        } catch (IOException refused) {
            throw Refusal.of(folder, refused);
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        try {
            return lock(path, FileChannel.open(path.resolve("luukku.lock"), CREATE, READ, WRITE));
        } catch (IOException | StartFailure refused) {
            HELD_HERE.remove(path);
            throw refused;
        }
    }

    private static DataFolder lock(Path path, FileChannel file) throws IOException {
        if (file.tryLock(LOCKED_BYTE, 1, false) == null) {
            var holder = read(file);
            file.close();
            throw StartFailure.alreadyRunning(path, holder);
        }
        file.truncate(0);
        file.write(US_ASCII.encode(ownPid()), 0);
        return new DataFolder(path, file);
    }

    private static String read(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        file.read(bytes, 0);
        return US_ASCII.decode(bytes.flip()).toString().strip();
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
