package fi.luukku.coach.rules;

import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a word of teitittely into that of sinuttelu, and back. A form is made by rule and then asked of the dictionary:
 * what it does not confirm as the same word in the other person is not offered.
 */
final class SecondPerson {

    private static final Map<String, String> PRONOUNS = Map.of("te", "sinä", "teidän", "sinun", "teidät", "sinut", "teitä", "sinua", "teillä", "sinulla", "teille", "sinulle",
        "teiltä", "sinulta", "teihin", "sinuun", "teissä", "sinussa", "teistä", "sinusta");
    private static final Map<String, String> THOU_PRONOUNS = PRONOUNS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, String> NEGATIVES = Map.of("ette", "et", "ettekö", "etkö", "ettekä", "etkä");
    private static final Map<String, String> THOU_NEGATIVES = Map.of("et", "ette", "etkö", "ettekö", "etkä", "ettekä");
    private static final Map<String, String> SWEDISH = Map.of("ni", "du", "ert", "ditt", "era", "dina");
    private static final Map<String, String> SWEDISH_YE = Map.of("du", "ni", "dig", "er", "din", "er", "ditt", "ert", "dina", "era");
    /** Strong and weak grades at the end of a stem. */
    private static final List<String> GRADES = List.of("kk:k", "pp:p", "tt:t", "nt:nn", "lt:ll", "rt:rr", "mp:mm", "nk:ng", "t:d", "p:v", "k:");

    private SecondPerson() {}

    static @Nullable String toThou(Word word, Morphology morphology) {
        var text = word.lower();
        if (PRONOUNS.containsKey(text)) return PRONOUNS.get(text);
        if (NEGATIVES.containsKey(text)) return NEGATIVES.get(text);
        if (text.endsWith("nne")) return confirmed(List.of(cut(text, 3) + "si"), word, Feature.THY, Feature.YOUR, morphology);
        if (text.endsWith("tteko") || text.endsWith("ttekö")) return confirmed(List.of(cut(text, 4) + text.substring(text.length() - 2)), word, Feature.THOU, Feature.YE, morphology);
        if (text.endsWith("tte")) return confirmed(List.of(cut(text, 2)), word, Feature.THOU, Feature.YE, morphology);
        if (!text.endsWith("kaa") && !text.endsWith("kää")) return null;
        var stem = cut(text, 3);
        var command = confirmed(commands(stem), word, Feature.THOU, Feature.YE, morphology);
        // "Vastatkaa" to "vastaa", which the dictionary knows as the third person only: both are one form.
        return command != null || !stem.endsWith("t") ? command : confirmed(List.of(cut(stem, 1) + text.charAt(text.length() - 1)), word, Feature.THIRD, Feature.YE, morphology);
    }

    static @Nullable String toYe(Word word, Morphology morphology) {
        var text = word.lower();
        if (THOU_PRONOUNS.containsKey(text)) return THOU_PRONOUNS.get(text);
        if (THOU_NEGATIVES.containsKey(text)) return THOU_NEGATIVES.get(text);
        if (text.endsWith("si")) return confirmed(List.of(cut(text, 2) + "nne"), word, Feature.YOUR, Feature.THY, morphology);
        if (text.endsWith("tko") || text.endsWith("tkö")) return confirmed(List.of(cut(text, 2) + "te" + text.substring(text.length() - 2)), word, Feature.YE, Feature.THOU, morphology);
        if (text.endsWith("t")) return confirmed(List.of(text + "te"), word, Feature.YE, Feature.THOU, morphology);
        var known = word.has(Feature.IMPERATIVE) ? Feature.THOU : Feature.THIRD;
        var commands = word.analyses().stream().filter(known::in).map(Analysis::lemma).distinct().flatMap(lemma -> plural(lemma).stream()).toList();
        return confirmed(commands, word, Feature.YE, known, morphology);
    }

    /** "Er" is left: it is both dig and din. */
    static @Nullable String swedish(String word, boolean toYe) {
        return (toYe ? SWEDISH_YE : SWEDISH).get(word);
    }

    private static String cut(String text, int letters) {
        return text.substring(0, text.length() - letters);
    }

    /** The first that the dictionary knows as the same word in the other person. */
    private static @Nullable String confirmed(List<String> candidates, Word old, Feature now, Feature before, Morphology morphology) {
        var lemmas = old.analyses().stream().filter(before::in).map(Analysis::lemma).collect(Collectors.toSet());
        for (var candidate : candidates) if (morphology.analyse(candidate).stream().anyMatch(reading -> now.in(reading) && lemmas.contains(reading.lemma()))) return candidate;
        return null;
    }

    /** What "palautta" of "palauttakaa" may be as a command to one. */
    private static List<String> commands(String stem) {
        var commands = new ArrayList<String>();
        var vowels = stem.length();
        while (vowels > 0 && "aeiouyäö".indexOf(stem.charAt(vowels - 1)) >= 0) vowels--;
        var before = stem.substring(0, vowels);
        var after = stem.substring(vowels);
        if (!after.isEmpty()) for (var grade : GRADES) {
            var parts = grade.split(":", 2);
            if (before.endsWith(parts[0])) commands.add(cut(before, parts[0].length()) + parts[1] + after);
        }
        commands.add(stem);
        commands.add(stem + "e");
        if (stem.endsWith("t")) commands.add(stem + "se");
        if (stem.equals("teh") || stem.equals("näh")) commands.add(stem.equals("teh") ? "tee" : "näe");
        return commands;
    }

    private static List<String> plural(String lemma) {
        var ending = lemma.chars().anyMatch(c -> c == 'a' || c == 'o' || c == 'u') ? "kaa" : "kää";
        return lemma.length() < 3 ? List.of() : List.of(cut(lemma, 1) + ending, cut(lemma, 2) + ending);
    }
}
