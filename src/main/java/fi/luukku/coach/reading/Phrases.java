package fi.luukku.coach.reading;

import fi.luukku.coach.reading.Element.Choice;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to be found in a text, in each language its own. A phrase is a line of places with a space between:
 * <ul>
 * <li>{@code sana} the word as it is, in any case
 * <li>{@code sana~} any form of it: by the dictionary in Finnish, by the usual endings in Swedish and English
 * <li>{@code san*} what begins so
 * <li>{@code toimittaa~:passive}, {@code ~:imperative} with features, see {@link Feature}
 * <li>{@code #} a count, in digits or in words; no date
 * <li>{@code yksi|kaksi} either; {@code jo?} or nothing; {@code !ei} not this (takes no word)
 * <li>{@code ...} up to four words of any kind, {@code ...7} up to seven
 * <li>{@code ^} a sentence's beginning, {@code $} its end
 * <li>{@code => teksti} what to write instead; {@code @laji} a tag that the rule asks for
 * </ul>
 * Commas, quotation marks and other marks between words are passed over; a phrase lies within a sentence.
 */
public final class Phrases {

    public static final Phrases NONE = new Phrases(Map.of());

    private final Map<Language, Lines> lines;

    private Phrases(Map<Language, Lines> lines) {
        this.lines = lines;
    }

    public static Phrases of(Map<Language, List<String>> written) {
        var lines = new EnumMap<Language, Lines>(Language.class);
        written.forEach((language, each) -> lines.put(language, new Lines(each.stream().map(line -> Line.of(line, language)).toList())));
        return new Phrases(lines);
    }

    public boolean speak(@Nullable Language language) {
        return language != null && lines.containsKey(language);
    }

    List<Match> in(Reading reading, int most) {
        var here = reading.language() == null ? null : lines.get(reading.language());
        return here == null ? List.of() : here.in(reading, most);
    }

    /** @param needed of the words and base forms in each of these, the text must have one */
    private record Line(List<Element> elements, List<Set<String>> needed, @Nullable String fix, @Nullable String kind) {

        static Line of(String written, Language language) {
            var arrow = written.indexOf("=>");
            var fix = arrow < 0 ? null : written.substring(arrow + 2).strip();
            var pattern = (arrow < 0 ? written : written.substring(0, arrow)).strip();
            String kind = null;
            var elements = new ArrayList<Element>();
            for (var each : pattern.split("\\s+")) {
                if (each.startsWith("@")) kind = each.substring(1);
                else elements.add(Element.of(each, language));
            }
            return new Line(List.copyOf(elements), elements.stream().map(Element::needed).filter(Predicate.not(Set::isEmpty)).toList(), fix, kind);
        }

        boolean mayStandIn(Reading reading) {
            for (var words : needed) if (!reading.hasAny(words)) return false;
            return true;
        }
    }

    /** Lines by the words they can begin with, so that most are not tried at most words. */
    private static final class Lines {

        /** Shorter beginnings of words tell too little to look lines up by. */
        private static final int PREFIX = 2;

        private final Map<String, List<Line>> byFirst = new HashMap<>();
        private final Map<String, List<Line>> byPrefix = new HashMap<>();
        private final List<Line> others = new ArrayList<>();

        Lines(List<Line> lines) {
            for (var line : lines) {
                var firsts = firsts(line.elements);
                if (firsts.isEmpty()) others.add(line);
                for (var first : firsts) {
                    for (var key : first.keys()) byFirst.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
                    if (first.isPrefix()) byPrefix.computeIfAbsent(first.text().substring(0, PREFIX), any -> new ArrayList<>()).add(line);
                }
            }
        }

        /** What a line can begin with; empty when it can begin with anything. */
        private static Set<Choice> firsts(List<Element> elements) {
            var firsts = new HashSet<Choice>();
            for (var element : elements) {
                if (element.start()) continue;
                if (!element.takesWord()) return Set.of();
                for (var choice : element.choices()) if (choice.keys().isEmpty() && (!choice.isPrefix() || choice.text().length() < PREFIX)) return Set.of();
                firsts.addAll(element.choices());
                if (!element.optional()) return firsts;
            }
            return Set.of();
        }

        List<Match> in(Reading reading, int most) {
            var matches = new ArrayList<Match>();
            var words = reading.words();
            // A word that comes again and again begins many lines; those whose other words the text does not have are tried nowhere.
            var possible = new IdentityHashMap<List<Line>, List<Line>>();
            for (int i = 0; i < words.size() && matches.size() < most; i++) {
                var word = words.get(i);
                // Nothing begins at a mark; a hostile run of thousands would be gone through from each of them.
                if (word.quoted() || word.is(Token.Kind.MARK) || word.is(Token.Kind.SYMBOL)) continue;
                Match longest = null;
                if (!byFirst.isEmpty()) {
                    longest = longest(possible(byFirst.get(word.lower()), reading, possible), reading, i, longest);
                    for (var lemma : word.lemmas()) if (!lemma.equals(word.lower())) longest = longest(possible(byFirst.get(lemma), reading, possible), reading, i, longest);
                }
                if (!byPrefix.isEmpty() && word.lower().length() >= PREFIX)
                    longest = longest(possible(byPrefix.get(word.lower().substring(0, PREFIX)), reading, possible), reading, i, longest);
                longest = longest(possible(others, reading, possible), reading, i, longest);
                if (longest == null) continue;
                matches.add(longest);
                i = longest.last().index();
            }
            return matches;
        }

        private static List<Line> possible(@Nullable List<Line> lines, Reading reading, Map<List<Line>, List<Line>> known) {
            return lines == null ? List.of() : known.computeIfAbsent(lines, all -> all.stream().filter(line -> line.mayStandIn(reading)).toList());
        }

        private static @Nullable Match longest(List<Line> lines, Reading reading, int at, @Nullable Match longest) {
            for (var line : lines) {
                var sentence = reading.wordsOf(reading.words().get(at).sentence());
                var end = new Attempt(line.elements, sentence).from(0, at - sentence.getFirst().index(), at - sentence.getFirst().index());
                if (end < 0) continue;
                var first = sentence.getFirst().index();
                var match = new Match(reading.words().subList(at, first + end + 1), line.fix, line.kind);
                if (longest == null || match.words().size() > longest.words().size()) longest = match;
            }
            return longest;
        }
    }

    /** Tries one line from one word on; the place of the last word taken, or -1. */
    private record Attempt(List<Element> elements, List<Word> words) {

        /** So many marks and signs at most stand before a sentence's first word. */
        private static final int MOST_BEFORE_WORDS = 20;

        int from(int element, int at, int last) {
            if (element == elements.size()) return last;
            var here = elements.get(element);
            if (here.start()) return isStart(at) ? from(element + 1, at, last) : -1;
            if (here.end()) return next(at) >= words.size() ? from(element + 1, at, last) : -1;
            if (here.not()) return next(at) < words.size() && here.fits(words.get(next(at))) ? -1 : from(element + 1, at, last);
            if (here.gap() > 0) return gap(element, here.gap(), at, last);
            var word = next(at);
            if (word < words.size() && here.fits(words.get(word))) {
                var end = from(element + 1, word + 1, word);
                if (end >= 0) return end;
            }
            return here.optional() ? from(element + 1, at, last) : -1;
        }

        private int gap(int element, int longest, int at, int last) {
            for (int taken = 0; taken <= longest; taken++) {
                var end = from(element + 1, at, last);
                if (end >= 0) return end;
                at = next(at) + 1;
                if (at > words.size()) return -1;
            }
            return -1;
        }

        private boolean isStart(int at) {
            // So far from the beginning of a sentence without any word is nothing that people write.
            if (at > MOST_BEFORE_WORDS) return false;
            for (int i = 0; i < at; i++) if (words.get(i).is(Token.Kind.WORD)) return false;
            return true;
        }

        /** Past marks; a phrase begins at a word, so its first place is never moved. */
        private int next(int at) {
            while (at < words.size() && words.get(at).is(Token.Kind.MARK)) at++;
            return at;
        }
    }
}
