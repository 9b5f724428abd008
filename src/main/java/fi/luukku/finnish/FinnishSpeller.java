package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finnish by the dictionary's forms, and by a list of words that shops use and no dictionary has (<em>cashback</em>), in
 * all their forms. What people say and write when they speak (<em>oon</em>) is no mistake.
 */
final class FinnishSpeller implements Speller {

    /** What a loan word takes: a stem's vowel, a case, an owner, a particle. */
    private static final Set<String> ENDINGS = endings();

    private final Morphology morphology;

    FinnishSpeller(Morphology morphology) {
        this.morphology = morphology;
    }

    @Override
    public boolean knows(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace("\u00AD", "").replace('’', '\'');
        return morphology.knows(lower) || isAbbreviation(word) || Colloquial.written(lower) != null || isShopWord(lower) || partsKnown(word);
    }

    /** "EU:n", "PDF:stä", "kpl:n": what is before the colon is a name or a sign. */
    private static boolean isAbbreviation(String word) {
        var colon = word.indexOf(':');
        var stem = colon < 0 ? word : word.substring(0, colon);
        return colon > 0 && ENDINGS.contains(word.substring(colon + 1).toLowerCase(Locale.ROOT)) || stem.length() > 1 && stem.equals(stem.toUpperCase(Locale.ROOT));
    }

    /** "cashbackista", "outletmyymälä". */
    private boolean isShopWord(String lower) {
        for (int end = lower.length(); end > 2; end--) {
            if (!ShopWords.has(lower.substring(0, end))) continue;
            var rest = lower.substring(end);
            return rest.isEmpty() || ENDINGS.contains(rest) || rest.startsWith("'") && ENDINGS.contains(rest.substring(1)) || rest.length() > 3 && morphology.knows(rest);
        }
        return false;
    }

    private boolean partsKnown(String word) {
        if (word.indexOf('-') < 0) return false;
        for (var part : word.split("-")) if (!part.isEmpty() && part.codePoints().noneMatch(Character::isDigit) && part.length() > 1 && !knows(part)) return false;
        return true;
    }

    @Override
    public List<String> suggestions(String word, int lookups) {
        return new NearWords(word, Language.FI).known(this::oddity, lookups);
    }

    /** The fewer parts a word is made of, the likelier it was meant: nearly any two words make a compound. */
    private int oddity(String word) {
        var analyses = morphology.analyse(word.toLowerCase(Locale.ROOT));
        return analyses.stream().mapToInt(analysis -> analysis.parts().size() - 1 + (analysis.wordClass() == WordClass.PREFIX ? 2 : 0)).min().orElse(-1);
    }

    private static Set<String> endings() {
        var cases = List.of("", "n", "a", "ä", "ta", "tä", "ssa", "ssä", "sta", "stä", "in", "an", "en", "on", "hin", "hun", "hon", "han", "hän", "lla", "llä", "lta", "ltä", "lle", "na", "nä", "ksi", "t",
            "tta", "ttä", "den", "jen", "ja", "jä", "jä", "ihin", "seen");
        var owners = List.of("", "ni", "si", "nsa", "nsä", "mme", "nne", "an", "en", "kin", "kaan", "kään", "ko", "kö", "han", "hän");
        var endings = new HashSet<String>();
        for (var vowel : List.of("", "i", "e", "ei", "u")) for (var each : cases) for (var owner : owners) endings.add(vowel + each + owner);
        endings.remove("");
        return Set.copyOf(endings);
    }
}
