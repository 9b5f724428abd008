package fi.luukku.coach;

import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Sentences;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the house's own phrases, in Finnish in any form of their words. */
final class HousePhrases {

    static final String ID = "house.phrase";

    private HousePhrases() {}

    static List<Finding> in(Situation at, List<HouseRules.Phrase> phrases) {
        var found = new ArrayList<Finding>();
        for (var phrase : phrases) {
            var line = line(phrase.text(), at.morphology());
            if (line.isEmpty()) continue;
            var everywhere = Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, language -> List.of(line)));
            for (var match : at.reply().all(Phrases.of(Map.copyOf(everywhere)))) {
                var fixes = phrase.instead() == null ? List.<Fix>of() : List.of(new Fix(Capitals.like(match.first().text(), phrase.instead()), match.start(), match.end()));
                found.add(new Finding(ID, Severity.WARN, match.start(), match.end(), phrase.why(), fixes));
            }
        }
        return found;
    }

    /** Only words get into the line: what else is typed has no meaning of its own here. */
    private static String line(String text, Morphology morphology) {
        return Sentences.in(text).stream().flatMap(sentence -> sentence.words().stream()).map(word -> word.lower())
            .map(word -> word.replaceAll("[^\\p{L}\\p{N}'’-]", "")).filter(word -> !word.isEmpty())
            .map(word -> Stream.concat(Stream.of(word), morphology.analyse(word).stream().map(reading -> reading.lemma().toLowerCase(Locale.ROOT) + "~")).distinct().collect(Collectors.joining("|")))
            .collect(Collectors.joining(" "));
    }
}
