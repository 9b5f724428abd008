package fi.luukku.search;

import java.util.List;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Words without their endings, by the Snowball stemmers. */
final class Stems {

    /** skorna, paketet, kvittot, skon, fakturan */
    private static final List<Ending> ENDINGS = List.of(new Ending("orna", 3, 3), new Ending("orn", 2, 3), new Ending("arna", 3, 3), new Ending("erna", 3, 3),
        new Ending("et", 2, 3), new Ending("ot", 1, 3), new Ending("ar", 2, 4), new Ending("er", 2, 4), new Ending("or", 1, 3), new Ending("on", 1, 3),
        new Ending("an", 1, 3), new Ending("ån", 1, 3), new Ending("na", 2, 4), new Ending("a", 1, 4));

    private Stems() {}

    static String english(String lower) {
        return stem(new EnglishStemmer(), lower);
    }

    /** Only for what the dictionary does not know. */
    static String finnish(String lower) {
        return stem(new FinnishStemmer(), lower);
    }

    private static final Pattern LEVERANS = Pattern.compile("(.{3,}ans)(en|er|erna|ens|ernas)?");

    /** The stemmer leaves the endings of short words and some articles, and takes leverans for a genitive; both are put right here. */
    static String swedish(String lower) {
        var leverans = LEVERANS.matcher(lower);
        if (leverans.matches()) return leverans.group(1);
        // cykeln, ordern
        var stem = lower.length() > 4 && (lower.endsWith("ln") || lower.endsWith("rn")) ? lower.substring(0, lower.length() - 1) : lower;
        for (var shorter = swedishOnce(stem); !shorter.equals(stem); shorter = swedishOnce(stem)) stem = shorter;
        // cykel, cyklar; nummer, numret
        return stem.length() > 4 && stem.matches(".*[^aeiouyåäö]e[lr]") ? stem.substring(0, stem.length() - 2) + stem.charAt(stem.length() - 1) : stem;
    }

    private static String swedishOnce(String word) {
        var stem = stem(new SwedishStemmer(), word);
        for (var ending : ENDINGS) {
            if (ending.of(stem)) return stem.substring(0, stem.length() - ending.cut);
        }
        return stem;
    }

    /** @param cut how many of its letters go, if at least {@code least} are left of the word */
    private record Ending(String letters, int cut, int least) {
        boolean of(String stem) {
            return stem.endsWith(letters) && stem.length() - cut >= least;
        }
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        var stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }
}
