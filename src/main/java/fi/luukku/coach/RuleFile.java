package fi.luukku.coach;

import fi.luukku.coach.reading.Phrases;
import fi.luukku.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule says and what it looks for, {@code coach/<id>.txt} in the resources: lines {@code say.fi = …} (or
 * {@code say-some-case.fi = …}) with the sentence shown to the agent, and sections of phrases, {@code [fi]} or
 * {@code [name fi]}, in the language of {@link Phrases}.
 */
public final class RuleFile {

    private final String name;
    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, Map<Language, List<String>>> sections = new HashMap<>();

    private RuleFile(String name) {
        this.name = name;
    }

    public static RuleFile of(String name) {
        var file = new RuleFile(name);
        try (var stream = open(name); var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            file.read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static InputStream open(String name) {
        var stream = RuleFile.class.getResourceAsStream("/coach/" + name + ".txt");
        if (stream == null) throw new IllegalStateException("The rule " + name + " has no file of its own");
        return stream;
    }

    private void read(List<String> lines) {
        List<String> section = null;
        for (var line : lines) {
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) continue;
            if (text.startsWith("[")) {
                var parts = text.substring(1, text.length() - 1).split(" ");
                section = sections.computeIfAbsent(parts.length > 1 ? parts[0] : "", any -> new EnumMap<>(Language.class))
                    .computeIfAbsent(language(parts[parts.length - 1]), any -> new ArrayList<>());
            } else if (section != null) {
                section.add(text);
            } else {
                var equals = text.indexOf('=');
                if (equals < 0) throw new IllegalStateException("Neither a sentence nor a section in the file of " + name + ": " + text);
                sentences.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
            }
        }
    }

    private Language language(String code) {
        var language = Language.of(code);
        if (language == null) throw new IllegalStateException("No such language in the file of " + name + ": " + code);
        return language;
    }

    public Phrases phrases() {
        return phrases("");
    }

    /** The phrases of a named section; none in the languages that lack it. */
    public Phrases phrases(String section) {
        return Phrases.of(sections.getOrDefault(section, Map.of()));
    }

    /** The lines of a section as they stand, for lists that are no phrases. */
    public List<String> lines(String section, Language language) {
        return sections.getOrDefault(section, Map.of()).getOrDefault(language, List.of());
    }

    /** The words of a section, in all languages together: a list that is no phrases. */
    public Set<String> words(String section) {
        var words = new HashSet<String>();
        for (var lines : sections.getOrDefault(section, Map.of()).values()) for (var line : lines) words.addAll(List.of(line.split("\\s+")));
        return Set.copyOf(words);
    }

    String sentence(String key, Language language) {
        var sentence = sentences.get(key + "." + language.code());
        if (sentence == null) throw new IllegalStateException("The rule " + name + " has no words for " + key + " in " + language.code());
        return sentence;
    }

    Map<String, String> sentences() {
        return Map.copyOf(sentences);
    }
}
