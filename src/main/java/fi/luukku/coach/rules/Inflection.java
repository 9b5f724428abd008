package fi.luukku.coach.rules;

import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.GrammaticalCase;
import fi.luukku.finnish.GrammaticalNumber;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Possessive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Finnish noun put into the form that another one stands in. Forms are made by rule of thumb, and only what the
 * dictionary reads back as the very form that was wanted is taken: better none than a wrong one.
 */
final class Inflection {

    private static final Map<String, List<String>> WEAK = Map.ofEntries(Map.entry("kk", List.of("k")), Map.entry("pp", List.of("p")), Map.entry("tt", List.of("t")), Map.entry("nk", List.of("ng")),
        Map.entry("nt", List.of("nn")), Map.entry("lt", List.of("ll")), Map.entry("rt", List.of("rr")), Map.entry("mp", List.of("mm")), Map.entry("k", List.of("", "j", "v")), Map.entry("p", List.of("v")), Map.entry("t", List.of("d")));
    private static final Map<String, List<String>> STRONG = Map.ofEntries(Map.entry("k", List.of("kk")), Map.entry("p", List.of("pp")), Map.entry("t", List.of("tt")), Map.entry("ng", List.of("nk")),
        Map.entry("nn", List.of("nt")), Map.entry("ll", List.of("lt")), Map.entry("rr", List.of("rt")), Map.entry("mm", List.of("mp")), Map.entry("d", List.of("t")), Map.entry("v", List.of("p")));
    private static final String VOWELS = "aeiouyäöå";

    private final Morphology morphology;

    Inflection(Morphology morphology) {
        this.morphology = morphology;
    }

    private record Form(GrammaticalCase grammaticalCase, GrammaticalNumber number, @Nullable Possessive possessive) {

        static @Nullable Form of(Analysis reading) {
            if (reading.grammaticalCase() == null || reading.number() == null) return null;
            return new Form(reading.grammaticalCase(), reading.number(), reading.possessive());
        }
    }

    /**
     * @param old   as it stands
     * @param lemma of its reading that is meant
     * @param other the word to be put there, in its base form
     */
    Optional<String> like(Word old, String lemma, String other) {
        var forms = new HashSet<Form>();
        for (var reading : old.analyses()) {
            if (!reading.lemma().equalsIgnoreCase(lemma)) continue;
            var form = Form.of(reading);
            if (form == null || !reading.clitics().isEmpty()) return Optional.empty();
            forms.add(form);
        }
        var made = new HashSet<Optional<String>>();
        for (var form : forms) made.add(make(other, form));
        return made.size() == 1 ? made.iterator().next() : Optional.empty();
    }

    private Optional<String> make(String lemma, Form form) {
        for (var candidate : candidates(lemma, form)) if (isRead(candidate, lemma, form)) return Optional.of(candidate);
        return Optional.empty();
    }

    private boolean isRead(String candidate, String lemma, Form form) {
        return morphology.analyse(candidate).stream().anyMatch(reading -> reading.lemma().equalsIgnoreCase(lemma) && reading.clitics().isEmpty() && reading.isNominal() && form.equals(Form.of(reading)));
    }

    private static Set<String> candidates(String lemma, Form form) {
        var candidates = new LinkedHashSet<String>();
        for (var stem : stems(lemma)) for (var ending : endings(form)) {
            var back = ending.replace("V", last(stem));
            candidates.add(stem + back);
            candidates.add(stem + back.replace('a', 'ä'));
        }
        return candidates;
    }

    private static String last(String stem) {
        return stem.isEmpty() ? "" : stem.substring(stem.length() - 1);
    }

    private static Set<String> stems(String lemma) {
        var stems = new LinkedHashSet<String>();
        stems.add(lemma);
        var cut = lemma.substring(0, lemma.length() - 1);
        if (lemma.endsWith("nen")) for (var end : List.of("se", "s", "si")) stems.add(lemma.substring(0, lemma.length() - 3) + end);
        if (lemma.endsWith("in")) for (var strong : changed(cut, STRONG)) stems.addAll(List.of(strong + "me", strong + "mi"));
        if (lemma.endsWith("s")) for (var end : List.of("kse", "ksi", "de", "te", "t", "si", "he")) stems.add(cut + end);
        if (lemma.endsWith("s") && cut.length() > 2) for (var strong : changed(cut, STRONG)) stems.add(strong + last(strong));
        if (lemma.endsWith("e")) for (var strong : changed(lemma, STRONG)) stems.addAll(List.of(strong + "e", strong, strong.substring(0, strong.length() - 1) + "ei", lemma + "e"));
        if (lemma.endsWith("i")) stems.addAll(List.of(cut + "e"));
        if ("lrn".contains(last(lemma))) stems.addAll(List.of(lemma + "e", lemma + "i"));
        for (var stem : List.copyOf(stems)) stems.addAll(changed(stem, WEAK));
        for (var stem : List.copyOf(stems)) stems.addAll(plurals(stem));
        return stems;
    }

    private static List<String> plurals(String stem) {
        var cut = stem.isEmpty() ? stem : stem.substring(0, stem.length() - 1);
        return switch (last(stem)) {
            case "a" -> List.of(cut + "oi", cut + "i", cut + "oj");
            case "ä" -> List.of(cut + "öi", cut + "i", cut + "öj");
            case "e" -> List.of(cut + "i");
            case "i" -> List.of(cut + "ei", cut + "ej");
            case "o", "u", "y", "ö" -> List.of(stem + "i", stem + "j");
            default -> List.of();
        };
    }

    /** The consonants before the last vowel changed, in each way there may be; the word itself too. */
    private static List<String> changed(String word, Map<String, List<String>> changes) {
        var found = new ArrayList<String>(List.of(word));
        var end = word.length();
        while (end > 0 && VOWELS.indexOf(word.charAt(end - 1)) >= 0) end--;
        for (int length = 2; length >= 1; length--) {
            if (end < length + 1 || end == word.length()) continue;
            for (var other : changes.getOrDefault(word.substring(end - length, end), List.of())) found.add(word.substring(0, end - length) + other + word.substring(end));
        }
        return found;
    }

    private static List<String> endings(Form form) {
        var bare = new ArrayList<String>(switch (form.grammaticalCase()) {
            case NOMINATIVE -> form.number() == GrammaticalNumber.PLURAL ? List.of("t") : List.of("");
            case GENITIVE -> form.number() == GrammaticalNumber.PLURAL ? List.of("en", "den", "ten", "tten") : List.of("n");
            case PARTITIVE -> List.of("a", "ta", "tta", "ja");
            case ESSIVE -> List.of("na");
            case TRANSLATIVE -> List.of("ksi");
            case INESSIVE -> List.of("ssa");
            case ELATIVE -> List.of("sta");
            case ILLATIVE -> List.of("Vn", "hVn", "seen", "siin", "hin", "in", "n");
            case ADESSIVE -> List.of("lla");
            case ABLATIVE -> List.of("lta");
            case ALLATIVE -> List.of("lle");
            case ABESSIVE -> List.of("tta");
            default -> List.of();
        });
        if (form.possessive() == null) return bare;
        var suffix = switch (form.possessive()) {
            case MY -> "ni";
            case YOUR -> "si";
            case OUR -> "mme";
            case YOUR_PLURAL -> "nne";
            default -> "nsa";
        };
        bare.replaceAll(ending -> owned(ending) + suffix);
        return bare;
    }

    /** An ending as it stands before a possessive suffix. */
    private static String owned(String ending) {
        if (ending.equals("ksi")) return "kse";
        return ending.endsWith("n") || ending.equals("t") ? ending.substring(0, ending.length() - 1) : ending;
    }
}
