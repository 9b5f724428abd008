package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What words are about: their base forms and those of their parts, words of one matter taken as one. In Swedish and
 * English, where no dictionary is at hand, the beginnings of words.
 */
final class Topics {

    private static final int STEM = 5;
    private static final Map<Language, Topics> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) ALL.put(language, new Topics(language));
    }

    private final Language language;
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Set<String> stop;
    private final Set<String> weak;

    private Topics(Language language) {
        this.language = language;
        for (var line : Asks.FILE.lines("same", language)) {
            var words = line.split("\\s+");
            for (var word : words) same.computeIfAbsent(word, _ -> new HashSet<>()).add(words[0]);
        }
        this.stop = words("stop");
        this.weak = words("weak");
    }

    private Set<String> words(String section) {
        return Asks.FILE.lines(section, language).stream().flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toUnmodifiableSet());
    }

    static Topics in(Language language) {
        return ALL.get(language);
    }

    /** @param strong what tells a matter from others; if there is none, the rest must do */
    record Of(Set<String> strong, Set<String> weak) {

        int common(Collection<String> others) {
            var mine = strong.isEmpty() ? weak : strong;
            return (int) mine.stream().filter(others::contains).count();
        }

        boolean has(String topic) {
            return strong.contains(topic) || weak.contains(topic);
        }

        boolean isEmpty() {
            return strong.isEmpty() && weak.isEmpty();
        }

        /** What is not of the other too; this itself when nothing would be left. */
        Of without(Of other) {
            var own = new HashSet<>(strong);
            own.removeAll(other.strong);
            return own.isEmpty() ? this : new Of(own, weak);
        }

        boolean isRich() {
            return strong.size() >= 3;
        }
    }

    Of of(List<Word> words) {
        var strong = new HashSet<String>();
        var weak = new HashSet<String>();
        for (var word : words) {
            for (var base : bases(word)) (this.weak.contains(base) ? weak : strong).addAll(same.getOrDefault(base, Set.of(base)));
        }
        weak.removeAll(strong);
        return new Of(strong, weak);
    }

    /** Whether it stands for several words of one matter, as all that come, are late or are sent. */
    boolean isOfMany(String base) {
        return same.containsKey(base);
    }

    /** Each matter once, strong and weak. */
    Set<String> each(List<Word> words) {
        var of = of(words);
        var each = new HashSet<>(of.strong);
        each.addAll(of.weak);
        return Set.copyOf(each);
    }

    /** Every word by all that it can be known by. */
    Set<String> all(List<Word> words) {
        var all = new HashSet<String>();
        for (var word : words) for (var base : bases(word)) {
            all.add(base);
            all.addAll(same.getOrDefault(base, Set.of()));
        }
        return all;
    }

    private Set<String> bases(Word word) {
        if (word.is(Token.Kind.CODE)) return Set.of(word.lower());
        if (!word.is(Token.Kind.WORD)) return Set.of();
        if (language != Language.FI) return stem(word.lower());
        if (word.analyses().isEmpty()) return word.lower().length() < 4 ? Set.of() : Set.of(word.lower().substring(0, Math.min(word.lower().length(), STEM + 1)));
        var bases = new HashSet<String>();
        for (var reading : word.analyses()) {
            if (!reading.isVerb() && !reading.isNominal() && (reading.wordClass() == null || !reading.wordClass().isName())) continue;
            if (word.lemmas().stream().anyMatch(stop::contains)) return Set.of();
            bases.add(reading.verb() != null ? reading.verb() : reading.lemma().toLowerCase(Locale.ROOT));
            if (reading.isCompound()) for (var part : reading.parts()) bases.add(part.lemma());
        }
        bases.removeAll(stop);
        return bases;
    }

    private Set<String> stem(String word) {
        if (word.length() < 4 || stop.contains(word)) return Set.of();
        var stem = word.substring(0, Math.min(word.length(), STEM));
        return stop.contains(stem) ? Set.of() : same.containsKey(stem) ? Set.of(stem) : same.containsKey(word.substring(0, 4)) ? Set.of(word.substring(0, 4)) : Set.of(stem);
    }
}
