package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Quotations;
import java.util.Set;

/** Belittles, doubts or argues: "as we have already told you", "you should have". */
final class BlameCustomer extends PhraseRule {

    private static final Set<String> OURS = Set.of("meidän", "minun", "mun", "meillä", "vi", "jag", "we", "i");
    private static final Set<String> SHOULD = Set.of("olisi", "olisihan");

    private static final Set<String> TRUE = Set.of("paikkaansa", "paikkansa");
    private static final int NEAR = 6;

    private final Phrases taken = RuleFile.of(id()).phrases("taken");
    private final Phrases asked = RuleFile.of(id()).phrases("asked");

    BlameCustomer() {
        super("blame.customer", Severity.WARN, new Cost(Factor.SINCERITY, 0.7));
    }

    @Override
    boolean isFault(Match match, Situation at) {
        if (at.sign(Quotations.class, Quotations::of).contain(match.first()) || isAskedFor(match, at)) return false;
        return !isOurs(match, at) && at.reply().all(taken).stream().noneMatch(ours -> ours.sentence() == match.sentence());
    }

    /** "Onko totta, että juna ei kulje?" "Ei pidä paikkaansa." */
    private boolean isAskedFor(Match match, Situation at) {
        return at.customer() != null && match.words().stream().anyMatch(word -> TRUE.contains(word.lower())) && at.customer().has(asked);
    }

    /** "Meidän olisi pitänyt" blames no one but us. */
    private static boolean isOurs(Match match, Situation at) {
        if (!SHOULD.contains(match.first().lower())) return false;
        var words = at.reply().words();
        for (int i = Math.max(0, match.first().index() - NEAR); i <= match.last().index(); i++) if (words.get(i).sentence() == match.sentence() && OURS.contains(words.get(i).lower())) return true;
        return false;
    }
}
