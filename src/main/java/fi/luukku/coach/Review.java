package fi.luukku.coach;

import fi.luukku.coach.sms.SmsSize;
import fi.luukku.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the coach says of a draft.
 *
 * @param language of the draft; null when it is none of the coach's
 * @param theirs   of the message it answers; null when there is none, or it is none of the coach's
 * @param sms      of a text message only
 * @param intents  what the message it answers is about, the best known first
 * @param shown    what the draft shows done, in the order in which it first does
 */
public record Review(@Nullable Language language, @Nullable Language theirs, Score score, Bingo bingo, List<Asked> questions, List<Asked> requests, List<Finding> findings,
                     List<PromiseFound> promises, @Nullable SmsSize sms, List<Intent> intents, List<Shown> shown) {

    /** Whether something in it must not leave without a confirmed reason. */
    public boolean mustStop() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.STOP);
    }
}
