package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

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
        var ours = at.reply().all(attached);
        if (ours.isEmpty()) return;
        var others = at.reply().all(theirs).stream().map(Match::sentence).collect(Collectors.toSet());
        var denied = denied(at.reply().words());
        ours.stream().filter(match -> !others.contains(match.sentence()) && !denied.get(match.first().index())).findFirst().ifPresent(match -> findings.at(match, "say"));
    }

    /** "Emme voi lähettää liitteitä": the words that a negative verb stands before in the same clause. */
    private static BitSet denied(List<Word> words) {
        var denied = new BitSet();
        var inClause = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (i > 0 && word.sentence() != words.get(i - 1).sentence() || word.token().isMark(",")) inClause = false;
            denied.set(i, inClause);
            inClause |= word.has(Feature.NEGATIVE);
        }
        return denied;
    }
}
