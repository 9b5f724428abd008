package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import java.util.Set;

/** Belittles, doubts or argues: "as we have already told you", "you should have". */
final class BlameCustomer extends PhraseRule {

    private static final Set<String> OURS = Set.of("meidän", "minun", "mun", "meillä", "vi", "jag", "we", "i");
    private static final Set<String> SHOULD = Set.of("olisi", "olisihan");

    private static final int NEAR = 6;

    BlameCustomer() {
        super("blame.customer", Severity.WARN, new Cost(Factor.SINCERITY, 0.7));
    }

    /** "Meidän olisi pitänyt" blames no one but us. */
    @Override
    boolean isFault(Match match, Situation at) {
        if (!SHOULD.contains(match.first().lower())) return true;
        var words = at.reply().words();
        for (int i = Math.max(0, match.first().index() - NEAR); i <= match.last().index(); i++) if (words.get(i).sentence() == match.sentence() && OURS.contains(words.get(i).lower())) return false;
        return true;
    }
}
