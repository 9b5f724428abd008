package fi.luukku.coach.rules;

import fi.luukku.coach.Rule;
import java.util.List;

/** Every rule, by its id's alphabet. A rule reads the situation and nothing else, so their order tells nothing. */
public final class AllRules {

    private AllRules() {}

    public static List<Rule> list() {
        return List.of(
            new AttachmentMissing(),
            new AttachmentOnly(),
            new Calque(),
            new ClosingMissing(),
            new DeadlineVague(),
            new Echo(),
            new FormatAdjacentNumbers(),
            new FormatDate(),
            new FormatMoney(),
            new FormatPhone(),
            new GrammarBasic(),
            new GreetingMissing(),
            new GreetingNoName(),
            new LanguageMismatch(),
            new LeakInternal(),
            new PrivateInPublic(),
            new QuietHours(),
            new SecretCard(),
            new SecretHetu(),
            new SecretIbanOfCustomer(),
            new SecretPassword(),
            new SmsCodeSplit(),
            new SmsLength(),
            new SmsNoReplyPath(),
            new SmsNoSender(),
            new SmsUnicode(),
            new Spelling(),
            new ThanksMissing(),
            new ToneCold(),
            new ToneMismatch(),
            new WrongName(),
            new WrongOrder()
        );
    }
}
