package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Asks one rule after another whether a machine wrote a mail; the first that knows decides. */
final class AutomaticRules {

    private static final List<AutomaticRule> RULES = List.of(
            ReportRules::deliveryReport,
            ReportRules::readReceipt,
            ReportRules::feedbackReport,
            OutOfOfficeRules::subject,
            AutomaticHeaderRules::autoReplyHeader,
            AutomaticHeaderRules::autoSubmitted,
            AutomaticHeaderRules::nullReturnPath,
            AutomaticHeaderRules::systemSender,
            OutOfOfficeRules::opening,
            AutomaticHeaderRules::discussion,
            AutomaticHeaderRules::mailingList,
            AutomaticHeaderRules::precedence,
            AutomaticHeaderRules::responsesSuppressed);

    private AutomaticRules() {
    }

    /** One rule: a verdict with its reason, or null when it has nothing to say. */
    interface AutomaticRule {
        @Nullable Automatic judge(Suspect mail);
    }

    static Automatic judge(Suspect mail) {
        for (AutomaticRule rule : RULES) {
            Automatic verdict = rule.judge(mail);
            if (verdict != null) return verdict;
        }
        return Automatic.PERSON;
    }
}
