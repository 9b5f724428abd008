package fi.luukku.coach.rules;

import fi.luukku.coach.Rule;
import java.util.List;

/** Every rule, by its id's alphabet. A rule reads the situation and nothing else, so their order tells nothing. */
public final class AllRules {

    private AllRules() {}

    public static List<Rule> list() {
        return List.of(
            new Calque(),
            new DeadlineVague(),
            new FormatAdjacentNumbers(),
            new FormatDate(),
            new FormatMoney(),
            new FormatPhone(),
            new GrammarBasic(),
            new LeakInternal(),
            new SecretCard(),
            new SecretHetu(),
            new SecretIbanOfCustomer(),
            new SecretPassword(),
            new SmsLength(),
            new SmsUnicode(),
            new Spelling()
        );
    }
}
