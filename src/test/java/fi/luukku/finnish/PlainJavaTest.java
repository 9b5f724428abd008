package fi.luukku.finnish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Finnish is known without Spring: by what the classes name. */
class PlainJavaTest {

    @Service
    static class Springy {}

    @Test
    void finnishKnowsNothingOfSpring() throws Exception {
        var classes = classes(folder(Dictionary.class));
        assertThat(classes).hasSizeGreaterThan(80);
        assertThat(classes.stream().filter(file -> names(file, "org/springframework/")).toList()).isEmpty();
    }

    @Test
    void whatKnowsSpringIsSeen() throws Exception {
        assertThat(names(folder(Springy.class).resolve("PlainJavaTest$Springy.class"), "org/springframework/")).isTrue();
    }

    private static Path folder(Class<?> one) throws URISyntaxException {
        return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("fi/luukku/finnish");
    }

    /** The package's own description is the build's, which checks the modules. */
    private static List<Path> classes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class")).toList();
        }
    }

    private static boolean names(Path file, String name) {
        try {
            return Files.readString(file, ISO_8859_1).contains(name);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
