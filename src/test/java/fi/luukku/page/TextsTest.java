package fi.luukku.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern PROBLEM = Pattern.compile("\"(problem\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern TEMPLATE = Pattern.compile("text\\(\"([a-z0-9.-]*[a-z0-9])\"[,)]");

    private final Texts finnish = Texts.in(Language.FI);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameTexts(Language language) {
        assertThat(Texts.in(language).keys()).isEqualTo(finnish.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextTakesTheSameArguments(Language language) {
        for (var key : finnish.keys()) {
            assertThat(places(Texts.in(language).of(key))).as(key).isEqualTo(places(finnish.of(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyIsGivenTwice(Language language) throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources/messages_" + language.code() + ".properties")).stream()
            .filter(line -> !line.startsWith("#") && line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyProblemAndTemplateHasItsText() {
        var used = new TreeSet<String>();
        used.addAll(found(Path.of("src/main/java"), PROBLEM));
        used.addAll(found(Path.of("src/main/jte"), TEMPLATE));
        assertThat(used).hasSizeGreaterThan(100).allSatisfy(key -> assertThat(finnish.has(key)).as(key).isTrue());
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        var match = Pattern.compile("\\{\\d}").matcher(text);
        while (match.find()) places.add(match.group());
        return places;
    }

    private static List<String> found(Path folder, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            var keys = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var match = pattern.matcher(Files.readString(file));
                while (match.find()) keys.add(match.group(1));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
