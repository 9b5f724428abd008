package fi.luukku.coach.rules;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Asks;
import fi.luukku.coach.signs.Denial;
import fi.luukku.coach.signs.Times;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.OrderNumbers;
import fi.luukku.finnish.format.TrackingCodes;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves to the customer what we can look up or do ourselves. */
final class Burden extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("burden");
    static final Phrases LEFT = FILE.phrases();
    private static final Phrases PARCEL = FILE.phrases("parcel");
    private static final Phrases OWN_CHOICE = FILE.phrases("own-choice");

    Burden() {
        super("burden", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.4));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var free = at.reply().all(OWN_CHOICE).stream().map(Match::sentence).collect(Collectors.toSet());
        var found = false;
        var numberKnown = isNumberKnown(at);
        var shown = showsWhere(at);
        for (var match : at.reply().all(LEFT)) {
            if (Denial.of(match, at.reply()) || !isFault(match, numberKnown, shown, free)) continue;
            findings.at(match, "known".equals(match.kind()) ? "say-known" : "say");
            found = true;
        }
        if (!found && !shown && isParcelLeftUntold(at)) findings.whole("say-parcel");
    }

    private static boolean isFault(Match match, boolean numberKnown, boolean shown, Set<Integer> free) {
        if ("known".equals(match.kind())) return numberKnown;
        if (free.contains(match.sentence())) return false;
        // With the code or the link beside it, looking is no trouble.
        return !"check".equals(match.kind()) || !shown;
    }

    private static boolean isNumberKnown(Situation at) {
        if (at.draft().order() != null && at.draft().order().number() != null) return true;
        return at.customer() != null && OrderNumbers.usual().first(at.customer().text()).isPresent();
    }

    private static boolean showsWhere(Situation at) {
        return at.reply().words().stream().anyMatch(Burden::isCode) || !TrackingCodes.in(at.reply().text()).isEmpty();
    }

    private static boolean isCode(Word word) {
        return !word.quoted() && (word.is(Token.Kind.ADDRESS) && !word.text().contains("@") || word.is(Token.Kind.CODE));
    }

    private static boolean isParcelLeftUntold(Situation at) {
        var customer = at.customer();
        if (customer == null || !Acts.canTell(at) || !customer.has(PARCEL)) return false;
        return Times.of(at).isEmpty() && Acts.of(at).all().isEmpty() && Asks.of(at).questions().stream().noneMatch(Asked::answered);
    }
}
