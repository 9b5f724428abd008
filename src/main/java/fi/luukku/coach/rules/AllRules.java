package fi.luukku.coach.rules;

import fi.luukku.coach.Rule;
import java.util.List;

/** Every rule, by its id's alphabet. A rule reads the situation and nothing else, so their order tells nothing. */
public final class AllRules {

    private AllRules() {}

    public static List<Rule> list() {
        return List.of(
            new AlternativeMissing(),
            new ApologyEmpty(),
            new ApologyLate(),
            new ApologyMissing(),
            new BlameCustomer(),
            new Bounce(),
            new Burden(),
            new Calque(),
            new CannedPhrase(),
            new DeadlineMissing(),
            new DeadlineVague(),
            new Hedge(),
            new ImpliesDefect(),
            new NextStepMissing(),
            new PoliteInverted(),
            new PromiseFound(),
            new QuestionUnanswered(),
            new RequestUnconfirmed(),
            new SmsLength(),
            new SmsUnicode()
        );
    }
}
