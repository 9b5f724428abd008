package fi.luukku;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.util.ArrayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The launcher, started as an operator starts it: from some other folder. */
class LauncherTest {

    private static final Path HOME = Path.of("").toAbsolutePath();

    @TempDir Path elsewhere;

    record Outcome(int code, String text) {
    }

    /** All parts are read into one shell: a name used twice hides the first. */
    @Test
    void eachFunctionHasANameOfItsOwn() throws IOException {
        var names = new ArrayList<String>();
        try (var parts = Files.list(Path.of("launcher"))) {
            for (var part : Stream.concat(parts, Stream.of(Path.of("luukku"))).toList()) {
                Pattern.compile("(?m)^([a-z_]+)\\(\\) \\{").matcher(Files.readString(part)).results().forEach(name -> names.add(name.group(1)));
            }
        }
        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void tellsItsVerbs() throws Exception {
        var help = luukku(Map.of(), "help");
        assertThat(help.code()).isZero();
        assertThat(help.text()).contains("demo", "serve", "test", "doctor", "backup FILE", "restore FILE", "bench");
    }

    @Test
    void refusesAVerbItDoesNotKnow() throws Exception {
        assertThat(luukku(Map.of(), "dance").code()).isEqualTo(2);
    }

    @Test
    void theDoctorFindsThisMachineFit() throws Exception {
        var doctor = luukku(Map.of("LUUKKU_PORT", "38471", "LUUKKU_DATA", "my-data"), "doctor");
        assertThat(doctor.text()).contains("ok    JDK", "ok    Maven", elsewhere.toRealPath().resolve("my-data").toString(), "Everything is ready");
        assertThat(doctor.code()).isZero();
    }

    @Test
    void theDoctorSaysWhatToDoAboutADatabaseOfAnotherVersion() throws Exception {
        Files.writeString(Files.createDirectories(elsewhere.resolve("my-data/postgres")).resolve("PG_VERSION"), "15\n");
        var doctor = luukku(Map.of("LUUKKU_DATA", "my-data"), "doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.text()).contains("FIX   database").contains("PostgreSQL 15");
    }

    /** Luukku runs without one, so nothing is to be put right. */
    @Test
    void theDoctorSaysThatADictionaryIsMissing() throws Exception {
        var doctor = luukku(Map.of("LUUKKU_PORT", "38473", "LUUKKU_DATA", "my-data", "LUUKKU_DICTIONARY", "/nowhere"), "doctor");
        assertThat(doctor.text()).contains("note  dictionary", "voikko-fi", "Everything is ready");
        assertThat(doctor.code()).isZero();
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        assertThat(Files.readString(HOME.resolve("docs/operations.md"))).contains(settings());
    }

    /** Also those that only the program itself reads. */
    private static TreeSet<String> settings() throws IOException {
        var scripts = Stream.of(HOME.resolve("luukku"), HOME.resolve("launcher/java.sh"), HOME.resolve("src/main/resources/application.yaml"));
        try (var code = Files.walk(HOME.resolve("src/main/java"))) {
            var names = Pattern.compile("(?:\\$\\{|\")(LUUKKU_[A-Z_]+)");
            return Stream.concat(scripts, code.filter(file -> file.toString().endsWith(".java"))).flatMap(file -> names.matcher(text(file)).results())
                    .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome luukku(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(HOME.resolve("luukku").toString()), Stream.of(words)).toList();
        var process = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        process.environment().putAll(settings);
        var started = process.start();
        var text = new String(started.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(started.waitFor(), text);
    }
}
