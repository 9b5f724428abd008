package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.WordClass;
import java.util.Locale;
import java.util.Set;

/** What the words of a person's name are. */
record PersonNames(Morphology morphology) {

    private static final Set<String> TITLES = WordLists.words(RuleFile.of("opening"), "title");
    /** Endings of Finnish last names that no first name has. */
    private static final Set<String> LAST = WordLists.words(RuleFile.of("customer-name"), "last-end");
    private static final int SHORTEST_START = 2;

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    static boolean isInitial(String word) {
        return word.length() == 1 || word.endsWith(".");
    }

    static boolean isWritable(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '.') && Character.isLetter(word.codePointAt(0));
    }

    /** VIRTANEN and virtanen are Virtanen; McKay stays. */
    static String written(String word) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT))) return word;
        var text = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < text.length(); i++) if (i == 0 || text.charAt(i - 1) == '-') text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        return text.toString();
    }

    /** Without a dictionary those are known that have a short form. */
    boolean isFirst(String word) {
        if (!morphology.isAvailable()) return NameForms.isListed(word);
        return new NameForms(morphology).isFirstName(word);
    }

    boolean isLast(String word) {
        if (isFirst(word)) return false;
        var lower = word.toLowerCase(Locale.ROOT);
        return morphology.analyse(word).stream().anyMatch(reading -> reading.wordClass() == WordClass.LAST_NAME)
            || LAST.stream().anyMatch(end -> lower.endsWith(end) && lower.length() >= end.length() + SHORTEST_START);
    }

    /** Valotalo, Mäkikoski: nobody's first name is two nouns in one. */
    boolean isCompound(String word) {
        var readings = morphology.analyse(word);
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.wordClass() == WordClass.NOUN && reading.parts().size() > 1);
    }

    /** Whether somebody could be called by it. */
    boolean couldBeFirst(String word) {
        return !isInitial(word) && !isLast(word) && !isCompound(word);
    }
}
