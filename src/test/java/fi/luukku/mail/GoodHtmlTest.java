package fi.luukku.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Ordinary mails keep what makes them ordinary. The expected files were looked at in a browser, in light and dark. */
class GoodHtmlTest {

    private static final Path FOLDER = Path.of("src/test/resources/good-html");
    private static final SafeHtml.Pictures PICTURES = new SafeHtml.Pictures(contentId -> "/pictures/" + contentId, false);

    @ParameterizedTest
    @ValueSource(strings = {"order-confirmation", "outlook-mail", "newsletter", "gmail-reply"})
    void staysGood(String name) throws IOException {
        var shown = SafeHtml.of(Files.readString(FOLDER.resolve(name + ".html")), PICTURES);
        var body = shown.html().substring(shown.html().indexOf("<body>") + 7, shown.html().indexOf("\n</body>"));
        var facts = "paper: " + shown.html().contains("class=\"paper\"") + ", remote pictures: " + shown.hasRemotePictures() + ", rich: " + shown.rich();
        assertThat(facts + "\n" + body.replace("><", ">\n<") + "\n").isEqualTo(Files.readString(FOLDER.resolve(name + ".expected")));
    }
}
