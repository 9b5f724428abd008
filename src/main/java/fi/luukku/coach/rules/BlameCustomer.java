package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import java.util.Set;

/** Belittles, doubts or argues: "as we have already told you", "you should have". */
final class BlameCustomer extends PhraseRule {

    private static final Set<String> OURS = Set.of("meidän", "minun", "mun", "meillä", "vi", "jag", "we", "i");
    private static final Set<String> SHOULD = Set.of("olisi", "olisihan");

    private static final int NEAR = 6;

    private final Phrases taken = RuleFile.of(id()).phrases("taken");

    BlameCustomer() {
        super("blame.customer", Severity.WARN, new Cost(Factor.SINCERITY, 0.7));
    }

    @Override
    boolean isFault(Match match, Situation at) {
        return !isOurs(match, at) && at.reply().all(taken).stream().noneMatch(ours -> ours.sentence() == match.sentence());
    }

    /** "Meidän olisi pitänyt" blames no one but us. */
    private static boolean isOurs(Match match, Situation at) {
        if (!SHOULD.contains(match.first().lower())) return false;
        var words = at.reply().words();
        for (int i = Math.max(0, match.first().index() - NEAR); i <= match.last().index(); i++) if (words.get(i).sentence() == match.sentence() && OURS.contains(words.get(i).lower())) return true;
        return false;
    }
}
