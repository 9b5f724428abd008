package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;

/** An attachment that is spoken of and not there. What the customer sent or is asked to send is none of ours. */
final class AttachmentMissing extends NamedRule {

    private final Phrases attached;
    private final Phrases theirs;

    AttachmentMissing() {
        super("attachment.missing", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.4));
        var file = RuleFile.of(id());
        attached = file.phrases();
        theirs = file.phrases("theirs");
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!at.draft().attachments().isEmpty()) return;
        var others = at.reply().all(theirs);
        for (var match : at.reply().all(attached)) {
            if (others.stream().anyMatch(other -> other.sentence() == match.sentence()) || isDenied(at, match)) continue;
            findings.at(match, "say");
            return;
        }
    }

    /** "Emme voi lähettää liitteitä": a negative verb in the same clause. */
    private static boolean isDenied(Situation at, Match match) {
        for (int i = match.first().index() - 1; i >= 0; i--) {
            var word = at.reply().words().get(i);
            if (word.sentence() != match.sentence() || word.token().isMark(",")) return false;
            if (word.has(Feature.NEGATIVE)) return true;
        }
        return false;
    }
}
