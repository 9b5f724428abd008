package fi.luukku.coach.rules;

import fi.luukku.coach.Rule;
import java.util.List;

/** Every rule, by its id's alphabet. A rule reads the situation and nothing else, so their order tells nothing. */
public final class AllRules {

    private AllRules() {}

    public static List<Rule> list() {
        return List.of(
            new ApologyEmpty(),
            new ApologyLate(),
            new ApologyMissing(),
            new BlameCustomer(),
            new Calque(),
            new CannedPhrase(),
            new DeadlineVague(),
            new GenericNoun(),
            new Hedge(),
            new ImpliesDefect(),
            new JargonHouse(),
            new JargonStandard(),
            new MachineCaps(),
            new PassiveInstruction(),
            new PoliteInverted(),
            new SmsLength(),
            new SmsUnicode()
        );
    }
}
