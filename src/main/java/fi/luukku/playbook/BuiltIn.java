package fi.luukku.playbook;

import fi.luukku.coach.Intent;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The playbooks that come with the product, {@code playbook/<code>.txt} in the resources, one for each {@link Intent}:
 * its name in each language, then for each step a section {@code [key ticks=… after=…]} with {@code step.fi = …} and
 * {@code help.fi = …}.
 */
final class BuiltIn {

    private static final List<Intent> ORDER = List.of(Intent.COMPLAINT, Intent.CANCELLATION, Intent.MISSING_ITEM, Intent.LATE_PARCEL, Intent.DATA_REQUEST);
    private static final Map<Language, List<Playbook>> ALL = all();

    private BuiltIn() {}

    static List<Playbook> in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Map<Language, List<Playbook>> all() {
        var files = ORDER.stream().map(File::of).toList();
        var all = new HashMap<Language, List<Playbook>>();
        for (var language : Language.values()) all.put(language, files.stream().map(file -> file.in(language)).toList());
        return all;
    }

    private record Section(@Nullable Shown ticks, @Nullable String after, Map<String, String> texts) {

        /** @param head of the section, without its brackets */
        static Section of(String code, List<String> head) {
            Shown ticks = null;
            String after = null;
            for (var each : head.subList(1, head.size())) {
                var parts = each.split("=", 2);
                if (parts[0].equals("ticks")) ticks = Shown.of(parts[1]).orElseThrow();
                else if (parts[0].equals("after")) after = code + "." + parts[1];
                else throw new IllegalStateException("Nothing that a step of " + code + " can have: " + each);
            }
            return new Section(ticks, after, new HashMap<>());
        }

        String text(String name, Language language) {
            return Objects.requireNonNull(texts.get(name + "." + language.code()), () -> "No " + name + " in " + language);
        }
    }

    private record File(Intent intent, Section head, Map<String, Section> steps) {

        static File of(Intent intent) {
            var file = new File(intent, new Section(null, null, new HashMap<>()), new LinkedHashMap<>());
            try (var stream = Objects.requireNonNull(BuiltIn.class.getResourceAsStream("/playbook/" + intent.code() + ".txt"));
                 var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                file.read(lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        }

        private void read(List<String> lines) {
            var section = head;
            for (var line : lines) {
                if (line.startsWith("[")) {
                    var words = Arrays.asList(line.substring(1, line.length() - 1).split("\\s+"));
                    section = Section.of(intent.code(), words);
                    steps.put(intent.code() + "." + words.getFirst(), section);
                } else {
                    var parts = line.split("=", 2);
                    section.texts.put(parts[0].strip(), parts[1].strip());
                }
            }
        }

        Playbook in(Language language) {
            var all = new ArrayList<PlaybookStep>();
            steps.forEach((key, step) -> all.add(new PlaybookStep(key, step.text("step", language), step.text("help", language), step.ticks, step.after)));
            return new Playbook(intent.code(), null, null, language, head.text("name", language), intent, "", List.copyOf(all));
        }
    }
}
