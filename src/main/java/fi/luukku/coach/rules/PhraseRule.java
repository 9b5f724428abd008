package fi.luukku.coach.rules;

import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;

/** A rule whose fault is a phrase: each place of it is a finding. */
abstract class PhraseRule extends NamedRule {

    private final Phrases phrases;

    PhraseRule(String id, Severity severity, Cost cost) {
        super(id, severity, cost);
        this.phrases = RuleFile.of(id).phrases();
    }

    @Override
    public final void check(Situation at, Findings findings) {
        for (var match : at.reply().all(phrases)) if (isFault(match, at)) tell(match, findings);
    }

    void tell(Match match, Findings findings) {
        findings.at(match, said(match));
    }

    /** Whether the phrase is a fault where it stands. */
    boolean isFault(Match match, Situation at) {
        return true;
    }

    /** Which sentence of the rule's file is said: that of the phrase's tag, if it has one. */
    String said(Match match) {
        return match.kind() == null ? "say" : "say-" + match.kind();
    }
}
