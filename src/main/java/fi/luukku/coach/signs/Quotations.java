package fi.luukku.coach.signs;

import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import java.util.BitSet;

/** What stands between quotation marks, at most some words: a title, a word of another language, somebody's own words. */
public final class Quotations {

    private static final int LONGEST = 25;
    private static final String MARKS = "\"”“„»«";

    private final BitSet inside = new BitSet();

    private Quotations() {}

    public static Quotations of(Situation at) {
        var quotations = new Quotations();
        var opened = -1;
        for (var word : at.reply().words()) {
            if (word.text().length() != 1 || !MARKS.contains(word.text())) continue;
            if (opened >= 0 && word.index() - opened <= LONGEST) {
                quotations.inside.set(opened, word.index());
                opened = -1;
            } else {
                opened = word.index();
            }
        }
        return quotations;
    }

    public boolean contain(Word word) {
        return inside.get(word.index());
    }
}
