package fi.luukku.playbook;

import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Colloquial;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private final Morphology morphology;

    Lemmas(Morphology morphology) {
        this.morphology = morphology;
    }

    Set<String> of(String text, Language language) {
        var lemmas = new HashSet<String>();
        WORD.matcher(Variables.PLACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT)).results().forEach(word -> add(word.group(), language, lemmas));
        return lemmas;
    }

    private void add(String word, Language language, Set<String> lemmas) {
        if (language != Language.FI) {
            if (word.length() > 2 && !EMPTY_ELSEWHERE.contains(word)) lemmas.add(stem(word));
            return;
        }
        var written = Colloquial.written(word);
        for (var one : (written == null ? word : written).split(" ")) finnish(one, lemmas);
    }

    private void finnish(String word, Set<String> lemmas) {
        var readings = morphology.analyse(word);
        if (readings.isEmpty()) add(morphology.isAvailable() ? word : stem(word), lemmas);
        for (var reading : readings) if (says(reading)) read(reading, lemmas);
    }

    private static void read(Analysis reading, Set<String> lemmas) {
        add(reading.verb() != null ? reading.verb() : reading.lemma(), lemmas);
        if (reading.isCompound()) for (var part : reading.parts()) add(part.lemma(), lemmas);
    }

    private static void add(String lemma, Set<String> lemmas) {
        var lower = lemma.toLowerCase(Locale.ROOT);
        if (lower.length() > 2 && !EMPTY.contains(lower)) lemmas.add(lower);
    }

    private static boolean says(Analysis reading) {
        return reading.isNominal() || reading.wordClass() == WordClass.VERB || reading.wordClass() == WordClass.OTHER_NAME || reading.participle() != null;
    }

    /** Rough, for want of a dictionary: what words of one root begin with. */
    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), 6)).replaceFirst("(?<=.{4})(en|er|et|ed|ing|s|e|a)$", "");
    }
}
