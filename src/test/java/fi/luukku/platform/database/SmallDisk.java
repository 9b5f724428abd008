package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A disk that is soon full. Only root can mount one; elsewhere the test is skipped. */
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mountedOn(Path folder, String size) throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root to mount a small disk");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) == 0, "no tmpfs here");
        return new SmallDisk(folder);
    }

    void fill() throws IOException {
        try (var filler = Files.newOutputStream(filler())) {
            var block = new byte[1 << 12];
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                filler.write(block);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
