package fi.luukku.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every {@code NNN-slug.eml} of the corpus against the {@code .expected} beside it. */
class MailCorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/mail");

    @ParameterizedTest
    @MethodSource("mails")
    void readsAsExpected(String name) throws IOException {
        Mail mail = MailReader.read(Files.readAllBytes(FOLDER.resolve(name + ".eml")));
        var expected = ExpectedMail.read(Files.readString(FOLDER.resolve(name + ".expected")));
        assertThat(expected.differences(mail)).isEmpty();
        MailRules.hold(mail);
    }

    @Test
    void everyMailHasItsExpectation() throws IOException {
        assertThat(mails().size()).isGreaterThanOrEqualTo(120);
        assertThat(mails()).allSatisfy(name -> assertThat(FOLDER.resolve(name + ".expected")).exists());
    }

    static List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")).map(name -> name.substring(0, name.length() - 4)).sorted().toList();
        }
    }
}
