package fi.luukku.filetext;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The program that {@link PdfProcess} runs: from one file into another. Ends badly for what is encrypted or no PDF. */
final class PdfText {

    private static final int MOST_PAGES = 200;
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private PdfText() {}

    /** @param files the PDF, and where its text goes */
    public static void main(String[] files) throws IOException {
        endsInTime();
        try (var document = Loader.loadPDF(Path.of(files[0]).toFile()); var text = new Bounded(Files.newBufferedWriter(Path.of(files[1]), StandardCharsets.UTF_8))) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.setSortByPosition(true);
            try {
                stripper.writeText(document, text);
            } catch (Enough full) {
                return;
            }
        }
    }

    /** Also when who started it is gone and can't end it. */
    private static void endsInTime() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(MOST_TIME);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(3);
        });
    }

    private static final class Enough extends IOException {}

    /** Takes so much and no more. */
    private static final class Bounded extends Writer {

        private final Writer to;
        private int room = FileTexts.LONGEST;

        Bounded(Writer to) {
            this.to = to;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            to.write(characters, offset, Math.min(room, length));
            if ((room -= length) <= 0) throw new Enough();
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
