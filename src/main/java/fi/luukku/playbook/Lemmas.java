package fi.luukku.playbook;

import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Colloquial;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a text is about: the base forms of its nouns, verbs and adjectives, and of what compounds are made of. */
@Component
class Lemmas {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]+");
    /** Says nothing of the matter in any message to a shop. */
    private static final Set<String> EMPTY = Set.of("olla", "voida", "saada", "tulla", "tehdä", "pitää", "haluta", "asia", "hei", "terveisin", "terveinen", "terve",
        "kiitos", "kiittää", "moi", "päivä", "ilta", "huomen", "hyvä", "sana", "joku", "tämä", "kaikki", "viesti", "vastaus", "vastata", "kirjoittaa", "antaa", "ottaa", "käydä",
        "tietää", "kysyä", "kertoa", "sanoa", "mennä", "uusi", "oma", "sama", "toinen", "muu", "pian", "ystävällinen", "voi", "tila", "kerta", "mieli", "paha", "anteeksi", "toivoa");
    private static final Set<String> EMPTY_ELSEWHERE = Set.of("jag", "och", "att", "det", "den", "har", "inte", "som", "för", "med", "till", "kan", "vad", "när", "hej", "tack",
        "hälsningar", "vänliga", "min", "mitt", "mina", "din", "ditt", "ett", "ni", "du", "vi", "är", "var", "på", "om", "så", "från", "skulle", "vill", "också", "denna",
        "the", "and", "you", "for", "not", "that", "this", "with", "have", "has", "are", "was", "your", "from", "can", "will", "would", "hello", "thanks", "thank",
        "best", "wishes", "regards", "what", "when", "there", "just", "please", "about", "them", "they", "but", "which", "could", "like");

    private static final double PART = 0.4;
    private static final int ROOT = 5;
    static final double OF_ROOT = 0.5;

    private final Morphology morphology;

    Lemmas(Morphology morphology) {
        this.morphology = morphology;
    }

    /** The words of a text, each with how much it says: a base form 1, a part of a compound and the root of words that share one less. */
    Map<String, Double> of(String text, Language language) {
        var words = new HashMap<String, Double>();
        WORD.matcher(Variables.PLACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT)).results().forEach(word -> add(word.group(), language, words));
        return words;
    }

    /** All that the words of a text may be forms of, those that say nothing by themselves too. */
    Set<String> bases(String text, Language language) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().flatMap(word -> bases(language, word.group())).collect(Collectors.toSet());
    }

    private Stream<String> bases(Language language, String word) {
        if (language != Language.FI || !morphology.isAvailable()) return Stream.of(stem(word));
        var written = Colloquial.written(word);
        var readings = Stream.of((written == null ? word : written).split(" ")).flatMap(one -> morphology.analyse(one).stream()).toList();
        return readings.isEmpty() ? Stream.of(word) : readings.stream().map(reading -> (reading.verb() != null ? reading.verb() : reading.lemma()).toLowerCase(Locale.ROOT));
    }

    private void add(String word, Language language, Map<String, Double> words) {
        if (language != Language.FI) {
            if (word.length() > 2 && !EMPTY_ELSEWHERE.contains(word)) words.put(stem(word), 1.0);
            return;
        }
        var written = Colloquial.written(word);
        for (var one : (written == null ? word : written).split(" ")) finnish(one, words);
    }

    private void finnish(String word, Map<String, Double> words) {
        var readings = morphology.analyse(word);
        if (readings.isEmpty()) add(morphology.isAvailable() ? word : stem(word), 1, words);
        for (var reading : readings) if (says(reading)) read(reading, words);
    }

    private static void read(Analysis reading, Map<String, Double> words) {
        add(reading.verb() != null ? reading.verb() : reading.lemma(), 1, words);
        if (reading.isCompound()) for (var part : reading.parts()) add(part.lemma(), PART, words);
    }

    private static void add(String lemma, double weight, Map<String, Double> words) {
        var lower = lemma.toLowerCase(Locale.ROOT);
        if (lower.length() < 3 || EMPTY.contains(lower)) return;
        words.merge(lower, weight, Math::max);
        // "palautus" and "palauttaa" have no base form in common.
        if (lower.length() > ROOT) words.merge(lower.substring(0, ROOT) + "-", weight * OF_ROOT, Math::max);
    }

    private static boolean says(Analysis reading) {
        return reading.isNominal() || reading.wordClass() == WordClass.VERB || reading.wordClass() == WordClass.OTHER_NAME || reading.participle() != null;
    }

    /** Rough, for want of a dictionary: what words of one root begin with. */
    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), 6)).replaceFirst("(?<=.{4})(en|er|et|ed|ing|s|e|a)$", "");
    }
}
