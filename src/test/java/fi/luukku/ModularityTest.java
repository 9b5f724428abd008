package fi.luukku;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModularityTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules: drawn by ModularityTest -->\n```mermaid\n";
    private static final String END = "```\n<!-- end of modules -->";

    private final ApplicationModules modules = ApplicationModules.of(Luukku.class);

    @Test
    void modulesSeeOnlyWhatTheyMay() {
        modules.verify();
    }

    /** Redraws the modules where the document is behind, and fails once so that the new drawing is committed. */
    @Test
    void theDrawingShowsTheModulesAsTheyAre() throws IOException {
        var document = Files.readString(DOCUMENT);
        var from = document.indexOf(BEGIN) + BEGIN.length();
        var to = document.indexOf(END);
        assertThat(from).as("the place of the drawing in " + DOCUMENT).isBetween(BEGIN.length(), to);
        var drawing = drawing();
        var drawn = document.substring(from, to);
        if (!drawn.equals(drawing)) Files.writeString(DOCUMENT, document.substring(0, from) + drawing + document.substring(to));
        assertThat(drawn).as("the drawing was behind and is renewed: commit it").isEqualTo(drawing);
    }

    @Test
    void theTableTellsWhatEachModuleIsFor() throws IOException {
        var document = Files.readString(DOCUMENT);
        var table = document.lines().filter(line -> line.startsWith("| `")).map(line -> line.substring(0, line.indexOf('|', 1))).collect(Collectors.joining());
        assertThat(modules.stream().map(ModularityTest::name)).allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
    }

    private String drawing() {
        var lines = new TreeSet<String>();
        for (var module : modules) {
            targets(module).stream().filter(target -> isNearest(module, target)).forEach(target -> lines.add("  " + name(module) + " --> " + name(target)));
        }
        return "graph TD\n" + lines.stream().collect(Collectors.joining("\n")) + "\n";
    }

    private java.util.List<ApplicationModule> targets(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values()).uniqueModules().distinct().toList();
    }

    /** Leaves out what is reached through another dependency anyway, so that the picture can be read. */
    private boolean isNearest(ApplicationModule module, ApplicationModule target) {
        return targets(module).stream().filter(other -> !other.equals(target)).noneMatch(other -> targets(other).contains(target));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
