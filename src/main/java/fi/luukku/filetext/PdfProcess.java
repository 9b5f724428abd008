package fi.luukku.filetext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Takes the text out of a PDF in a process of its own, with little memory and little time: a file made to burst when it is
 * unpacked, or to be read for ever, harms nothing but itself. One at a time.
 */
@Component
class PdfProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> OPTIONS = List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
        "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true");

    synchronized String text(byte[] content) throws IOException {
        var folder = Files.createTempDirectory("luukku-pdf");
        try {
            return read(Files.write(folder.resolve("in.pdf"), content), folder.resolve("out.txt"));
        } finally {
            for (var name : List.of("in.pdf", "out.txt")) Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder);
        }
    }

    private static String read(Path file, Path text) throws IOException {
        var builder = new ProcessBuilder(command(file, text)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // What reads a stranger's file knows none of our secrets.
        builder.environment().clear();
        var process = builder.start();
        try {
            // What takes too long, is encrypted or broken has no text for us.
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) return "";
            return Files.readString(text, StandardCharsets.UTF_8);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path file, Path text) {
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PdfText.class.getName(), file.toString(), text.toString()));
        return command;
    }
}
