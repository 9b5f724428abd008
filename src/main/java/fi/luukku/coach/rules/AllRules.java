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
            new AttachmentMissing(),
            new AttachmentOnly(),
            new BlameCustomer(),
            new Bounce(),
            new Burden(),
            new Calque(),
            new CannedPhrase(),
            new ClosingMissing(),
            new DeadlineMissing(),
            new DeadlineVague(),
            new Echo(),
            new FormatAdjacentNumbers(),
            new FormatDate(),
            new FormatMoney(),
            new FormatPhone(),
            new GenericNoun(),
            new GrammarBasic(),
            new GreetingMissing(),
            new GreetingNoName(),
            new Hedge(),
            new ImpliesDefect(),
            new JargonHouse(),
            new JargonStandard(),
            new LanguageMismatch(),
            new LeakInternal(),
            new MachineCaps(),
            new NextStepMissing(),
            new PassiveInstruction(),
            new PoliteInverted(),
            new PrivateInPublic(),
            new PromiseFound(),
            new QuestionUnanswered(),
            new QuietHours(),
            new RequestUnconfirmed(),
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
