package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Clitic;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What words are about: their base forms and those of their parts, words of one matter taken as one. In Swedish and
 * English, where no dictionary is at hand, the beginnings of words.
 */
final class Topics {

    private static final int STEM = 5;
    private static final int SHORTEST = 3;
    /** Longer words are known by more of their beginning, where that of five letters is of another matter: "orderbekräftelse". */
    private static final int LONG = 10;
    private static final int LONG_STEM = 8;
    private static final Map<Language, List<String>> ENDINGS = Map.of(Language.SV, List.of("arna", "erna", "orna", "ade", "ar", "er", "or", "en", "et", "an", "at", "na", "a"), Language.EN, List.of("ings", "ing", "ed", "es", "s", "e"));
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Set<String> DAYS = Set.of("maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai");
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
            for (var base : bases(word, true)) (this.weak.contains(base) ? weak : strong).addAll(same.getOrDefault(base, Set.of(base)));
        }
        weak.removeAll(strong);
        return new Of(strong, weak);
    }

    /** Whether it stands for several words of one matter, as all that come, are late or are sent. */
    boolean isOfMany(String base) {
        return same.containsKey(base);
    }

    /** With the matters that they are of. */
    Set<String> withSame(Set<String> bases) {
        var all = new HashSet<>(bases);
        for (var base : bases) all.addAll(same.getOrDefault(base, Set.of()));
        return all;
    }

    /** Each matter once, strong and weak. */
    Set<String> each(List<Word> words) {
        var of = of(words);
        var each = new HashSet<>(of.strong);
        each.addAll(of.weak);
        return Set.copyOf(each);
    }

    /** Each word by all that is its own, without what is of no matter; in Finnish only the names of things, if no more are wanted. */
    List<Set<String>> own(List<Word> words, boolean things) {
        var own = new ArrayList<Set<String>>();
        for (var word : words) {
            if (things && language == Language.FI && !isThing(word)) continue;
            var bases = new HashSet<>(bases(word, true));
            bases.removeAll(weak);
            if (!bases.isEmpty()) own.add(bases);
        }
        return own;
    }

    private static boolean isThing(Word word) {
        return word.analyses().isEmpty() || word.analyses().stream().anyMatch(Topics::isName) && word.analyses().stream().noneMatch(each -> each.isVerb() && each.clitics().contains(Clitic.QUESTION));
    }

    private static boolean isName(Analysis each) {
        return each.verb() == null && each.wordClass() != null && (each.wordClass() == WordClass.NOUN || each.wordClass() == WordClass.NOUN_OR_ADJECTIVE || each.wordClass().isName());
    }

    /** Every word by all that it can be known by. */
    Set<String> all(List<Word> words) {
        var all = new HashSet<String>();
        for (var word : words) for (var base : bases(word, false)) {
            all.add(base);
            all.addAll(same.getOrDefault(base, Set.of()));
        }
        return all;
    }

    /** @param sure whether a word that may be about nothing is taken so: "tilaa" is "tilata" or "tila" */
    private Set<String> bases(Word word, boolean sure) {
        if (word.is(Token.Kind.CODE)) return Set.of(word.lower());
        if (!word.is(Token.Kind.WORD)) return Set.of();
        if (language != Language.FI) return stem(word.lower());
        var day = day(word);
        if (day != null) return Set.of(day);
        if (word.analyses().isEmpty()) return word.lower().length() < 4 ? Set.of() : Set.of(word.lower().substring(0, Math.min(word.lower().length(), STEM + 1)));
        var bases = new HashSet<String>();
        for (var reading : word.analyses()) {
            if (!reading.isVerb() && !reading.isNominal() && (reading.wordClass() == null || !reading.wordClass().isName())) continue;
            if (isOfNone(word, sure)) return Set.of();
            bases.add(reading.verb() != null ? reading.verb() : reading.lemma().toLowerCase(Locale.ROOT));
            if (reading.isCompound()) for (var part : reading.parts()) bases.add(part.lemma());
        }
        bases.removeAll(stop);
        return bases;
    }

    /** "Voi" is no butter. */
    private boolean isOfNone(Word word, boolean sure) {
        return stop.contains(word.lower()) || word.analyses().stream().anyMatch(each -> (sure || each.wordClass() != WordClass.NOUN) && (stop.contains(each.lemma().toLowerCase(Locale.ROOT)) || each.verb() != null && stop.contains(each.verb())));
    }

    /** "Torstaille" and "torstaisin" are of one day. */
    private static @Nullable String day(Word word) {
        for (var day : DAYS) if (word.lower().startsWith(day)) return day;
        return null;
    }

    private Set<String> stem(String whole) {
        // "Neighbour's", "i'd", "don't".
        var word = APOSTROPHE.split(whole, 2)[0];
        if (word.length() < SHORTEST || stop.contains(word)) return Set.of();
        var stem = word.substring(0, Math.min(word.length(), STEM));
        if (stop.contains(stem)) return Set.of();
        var known = same.containsKey(stem) ? stem : word.length() > 3 && same.containsKey(word.substring(0, 4)) ? word.substring(0, 4) : null;
        if (known == null) return ended(word);
        return word.length() < LONG ? Set.of(known) : Set.of(known, word.substring(0, LONG_STEM));
    }

    private Set<String> ended(String word) {
        var ended = ENDINGS.get(language).stream().filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST).findFirst().map(ending -> word.substring(0, word.length() - ending.length())).orElse(word);
        return stop.contains(ended) ? Set.of() : Set.of(ended.substring(0, Math.min(STEM, ended.length())));
    }
}
