package fi.luukku.finnish;

import java.util.ArrayList;
import java.util.List;

/**
 * Consonant gradation: how the consonants before a stem's last vowel weaken when the syllable closes (<em>katu, kadun</em>),
 * and what they were before they weakened (<em>sade, sateen</em>). Gives every grade that the letters allow, since which
 * one a word has only a dictionary knows; the stem as it stands comes last.
 */
final class Gradation {

    /** Strong and weak, longest first. */
    private static final String[][] GRADES = {{"kk", "k"}, {"pp", "p"}, {"tt", "t"}, {"bb", "b"}, {"gg", "g"}, {"nk", "ng"}, {"mp", "mm"},
        {"lp", "lv"}, {"rp", "rv"}, {"nt", "nn"}, {"lt", "ll"}, {"rt", "rr"}, {"ht", "hd"}, {"lk", "l"}, {"lk", "lj"}, {"rk", "r"}, {"rk", "rj"},
        {"hk", "h"}, {"hk", "hj"}, {"uk", "uv"}, {"yk", "yv"}, {"ik", "j"}, {"k", ""}, {"p", "v"}, {"t", "d"}};

    private Gradation() {}

    static List<String> weak(String stem) {
        var all = new ArrayList<String>(3);
        for (var grade : GRADES) add(stem, grade[0], grade[1], all);
        all.add(stem);
        return all;
    }

    static List<String> strong(String stem) {
        var all = new ArrayList<String>(4);
        for (var grade : GRADES) add(stem, grade[1], grade[0], all);
        all.add(stem);
        return all;
    }

    /** Only what every Finnish speaker does to any name: <em>Pekka, Pekan</em>, but <em>Toyota, Toyotan</em>. */
    static String shortened(String stem) {
        var at = stem.length() - 2;
        if (at < 2 || "aoöuyi".indexOf(stem.charAt(at + 1)) < 0 && stem.charAt(at + 1) != 'ä') return stem;
        var twice = "kpt".indexOf(stem.charAt(at)) >= 0 && stem.charAt(at - 1) == stem.charAt(at);
        return twice ? stem.substring(0, at) + stem.charAt(at + 1) : stem;
    }

    private static void add(String stem, String from, String to, List<String> all) {
        var end = stem.length() - 1;
        var start = end - from.length();
        if (start < 1 || !stem.startsWith(from, start)) return;
        var before = stem.substring(0, start);
        var vowel = stem.charAt(end);
        // "vaaka, vaa'an", but "koko, koon".
        var hiatus = to.isEmpty() && before.length() > 2 && before.charAt(start - 1) == vowel && Vowels.is(before.charAt(start - 2));
        all.add(before + to + (hiatus ? "'" : "") + vowel);
    }
}
