package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.reading.Feature;
import fi.luukku.finnish.Morphology;
import fi.luukku.kernel.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two written names are one: inflected, short for the other, spelt otherwise, or a slip away from it. */
public final class NameForms {

    /** Names that are one, a line each. */
    private static final List<Set<String>> SHORT = lines();
    private static final int SHORTEST = 3;

    private final Morphology morphology;

    public NameForms(Morphology morphology) {
        this.morphology = morphology;
    }

    private static List<Set<String>> lines() {
        var file = RuleFile.of("name-forms");
        return Arrays.stream(Language.values()).flatMap(language -> file.lines("short", language).stream()).map(line -> Set.of(line.split("\\s+"))).toList();
    }

    public boolean areOne(String written, String name) {
        var one = plain(written);
        var other = plain(name);
        if (one.equals(other) || areShort(one, other)) return true;
        if (one.startsWith(other) || other.startsWith(one)) return Math.min(one.length(), other.length()) >= SHORTEST;
        if (morphology.analyse(written).stream().anyMatch(reading -> Feature.NAME.in(reading) && plain(reading.lemma()).equals(other))) return true;
        if (sounds(one).equals(sounds(other))) return true;
        // Marja is no misspelt Maija: both are names.
        return isSlip(one, other) && !(isFirstName(written) && isFirstName(name));
    }

    public boolean isFirstName(String word) {
        return morphology.analyse(word).stream().anyMatch(reading -> Feature.FIRSTNAME.in(reading) && reading.lemma().equalsIgnoreCase(word));
    }

    /** Whether it is one of the names that have a short form. */
    static boolean isListed(String name) {
        return SHORT.stream().anyMatch(names -> names.contains(plain(name)));
    }

    private static boolean areShort(String one, String other) {
        return SHORT.stream().anyMatch(names -> names.contains(one) && names.contains(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}|[^\\p{L}-]", "");
    }

    /** Mikael and Michael, Christina and Kristiina, Jenny and Jenni. */
    private static String sounds(String plain) {
        var alike = plain.replace("ph", "f").replace("ch", "k").replace("th", "t").replace("ck", "k").replace('c', 'k').replace('q', 'k').replace('w', 'v').replace('y', 'i').replace('z', 's').replace("x", "ks").replace("h", "").replace('j', 'i');
        var sounds = new StringBuilder();
        for (int i = 0; i < alike.length(); i++) if (i == 0 || alike.charAt(i) != alike.charAt(i - 1)) sounds.append(alike.charAt(i));
        return sounds.toString();
    }

    /** One letter more, less or other, or two the wrong way round. */
    private static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST || Math.abs(one.length() - other.length()) > 1) return false;
        var start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) start++;
        var end = 0;
        while (end < Math.min(one.length(), other.length()) - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) end++;
        var left = one.substring(start, one.length() - end);
        var right = other.substring(start, other.length() - end);
        return left.length() <= 1 && right.length() <= 1 || left.length() == 2 && new StringBuilder(left).reverse().toString().equals(right);
    }
}
