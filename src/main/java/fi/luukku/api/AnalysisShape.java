package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.coach.Asked;
import fi.luukku.coach.Finding;
import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.Review;
import fi.luukku.coach.Severity;
import fi.luukku.coach.sms.SmsSize;
import fi.luukku.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("What the coach says of a draft. Positions are in UTF-16 units: in the draft, those of questions and requests in the customer's message.")
record AnalysisShape(@About("Of the draft; null when it is none of the coach's languages.") @Nullable Language language,
                     ScoreShape score, BingoShape bingo, List<AskedShape> questions, List<AskedShape> requests,
                     @About("Gravest first.") List<FindingShape> findings, List<PromiseShape> promises,
                     @About("Of a text message only.") @Nullable SmsShape sms) {

    @About("Three factors from 0 to 1, and their product.")
    record ScoreShape(double sincerity, double caring, double responsibility, double total, @About("The rules to mend first: they cost most.") List<String> raise) {}

    @About("The automatic-reply bingo: how much of it anybody could have been sent.")
    record BingoShape(@About("0 to 7.") int points, @About("personal, typical, template or bingo.") String level) {}

    @About("What the customer asks or asks for.")
    record AskedShape(String text, int start, int end, @About("Whether the draft surely takes it up.") boolean answered) {}

    @About("What a rule has to say.")
    record FindingShape(@About("The rule's id.") String rule, Severity severity, int start, int end, @About("Why, in one sentence, in the language of the token's owner.") String message,
                        @About("Texts that can be put in the place of their span as they are.") List<FixShape> fixes) {}

    record FixShape(String text, @About("Of what it replaces; the same as end where it is only put in.") int start, int end) {}

    @About("A promise with a time.")
    record PromiseShape(String text, int start, int end, @About("The last moment at which it is kept.") Instant due) {}

    @About("The text as an SMS.")
    record SmsShape(int segments, SmsSize.Encoding encoding, @About("In units of the encoding.") int length) {}

    static AnalysisShape of(Review review) {
        var score = review.score();
        return new AnalysisShape(review.language(),
            new ScoreShape(rounded(score.sincerity()), rounded(score.caring()), rounded(score.responsibility()), rounded(score.total()), score.raise()),
            new BingoShape(review.bingo().points(), review.bingo().level()), review.questions().stream().map(AnalysisShape::asked).toList(),
            review.requests().stream().map(AnalysisShape::asked).toList(), review.findings().stream().map(AnalysisShape::finding).toList(),
            review.promises().stream().map(AnalysisShape::promise).toList(),
            review.sms() == null ? null : new SmsShape(review.sms().segments(), review.sms().encoding(), review.sms().length()));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static AskedShape asked(Asked asked) {
        return new AskedShape(asked.text(), asked.start(), asked.end(), asked.answered());
    }

    private static FindingShape finding(Finding finding) {
        return new FindingShape(finding.rule(), finding.severity(), finding.start(), finding.end(), finding.message(),
            finding.fixes().stream().map(fix -> new FixShape(fix.text(), fix.start(), fix.end())).toList());
    }

    private static PromiseShape promise(PromiseFound promise) {
        return new PromiseShape(promise.text(), promise.start(), promise.end(), promise.due());
    }
}
