package fi.luukku.coach;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.HouseRules.Phrase;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Sentences;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the house's own phrases, in Finnish in any form of their words. A house's list stays the same from one pause of a
 * writer to the next, so it is compiled once.
 */
final class HousePhrases {

    static final String ID = "house.phrase";
    static final RuleFile FILE = RuleFile.of(ID);

    /** Of all lists together. */
    private static final int MOST_COMPILED = 4_000;

    private record Asked(List<Phrase> phrases, Language language) {}

    private final Morphology morphology;
    private final Cache<Asked, Phrases> compiled = Caffeine.newBuilder().maximumWeight(MOST_COMPILED).weigher((Asked asked, Phrases made) -> asked.phrases.size()).build();

    HousePhrases(Morphology morphology) {
        this.morphology = morphology;
    }

    /** They are one rule: put aside as one, and their cost to the score is that of one. */
    Rule rule(List<Phrase> phrases) {
        return new Own(this, List.copyOf(phrases));
    }

    private record Own(HousePhrases known, List<Phrase> phrases) implements Rule {

        @Override
        public String id() {
            return ID;
        }

        @Override
        public Severity severity() {
            return Severity.WARN;
        }

        /** As for its own words, see {@code jargon.house}: what is not written here is how a customer is spoken to. */
        @Override
        public Cost cost() {
            return new Cost(Factor.CARING, 0.2);
        }

        /** The gravest first: it says what all of them cost, and many hints must not hide a stop. */
        @Override
        public void check(Situation at, Findings findings) {
            if (at.language() == null || phrases.isEmpty()) return;
            var matches = new ArrayList<>(at.reply().all(known.compiled(new Asked(phrases, at.language()))));
            matches.sort(Comparator.comparing(match -> phrase(match).severity()));
            for (var match : matches) tell(match, findings);
        }

        private Phrase phrase(Match match) {
            return phrases.get(Integer.parseInt(match.kind()));
        }

        private void tell(Match match, Findings findings) {
            var phrase = phrase(match);
            var fixes = phrase.instead() == null ? List.<Fix>of() : List.of(new Fix(Capitals.like(match.first().text(), phrase.instead()), match.start(), match.end()));
            findings.add(new Finding(ID, phrase.severity(), match.start(), match.end(), phrase.why(), fixes));
        }
    }

    private Phrases compiled(Asked asked) {
        return compiled.get(asked, this::compile);
    }

    private Phrases compile(Asked asked) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < asked.phrases.size(); i++) {
            var line = line(asked.phrases.get(i).text(), asked.language);
            if (!line.isEmpty()) lines.add(line + " @" + i);
        }
        return Phrases.of(Map.of(asked.language, lines));
    }

    /** Only words get into the line: what else is typed has no meaning of its own here. */
    private String line(String text, Language language) {
        return Sentences.in(text).stream().flatMap(sentence -> sentence.words().stream()).map(word -> word.lower())
            .map(word -> word.replaceAll("[^\\p{L}\\p{N}'’-]", "")).filter(word -> !word.isEmpty())
            .map(word -> language == Language.FI ? inAnyForm(word) : word).collect(Collectors.joining(" "));
    }

    private String inAnyForm(String word) {
        var lemmas = morphology.analyse(word).stream().map(reading -> reading.lemma().toLowerCase(Locale.ROOT) + "~");
        return Stream.concat(Stream.of(word), lemmas).distinct().collect(Collectors.joining("|"));
    }
}
