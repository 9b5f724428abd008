package fi.luukku.finnish;

/** Which endings a word takes: those with a, o, u or those with ä, ö, y. */
final class Harmony {

    private static final String BACK = "aouáàâãåóòôõúùû";
    private static final String FRONT = "äöyüøæœ";

    private Harmony() {}

    /**
     * Whether a word takes a, o, u. The last vowel that is not i or e decides, so that <em>afääri</em> is
     * <em>afääriä</em>; a y at the end of a foreign name is spoken as i and decides nothing.
     */
    static boolean isBack(String word) {
        var last = word.length() - 1;
        if (last > 0 && word.charAt(last) == 'y') last--;
        for (int i = last; i >= 0; i--) {
            if (BACK.indexOf(word.charAt(i)) >= 0) return true;
            if (FRONT.indexOf(word.charAt(i)) >= 0) return false;
        }
        return false;
    }

    /** A form whose A, O and U stand for a or ä, o or ö, u or y. */
    static String settle(String form, boolean back) {
        return back ? form.replace('A', 'a').replace('O', 'o').replace('U', 'u') : form.replace('A', 'ä').replace('O', 'ö').replace('U', 'y');
    }
}
