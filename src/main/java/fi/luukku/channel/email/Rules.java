package fi.luukku.channel.email;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The rules in their order; the first that knows decides. */
@Component
class Rules {

    private final List<Rule> rules;

    Rules(OwnMail own, DeliveryReports reports, BlockedSender blocked, AutomaticMail automatic) {
        rules = List.of(Rules::openedAnyway, own, reports, blocked, automatic);
    }

    Verdict judge(Arrival arrival) {
        return rules.stream().map(rule -> rule.judge(arrival)).filter(Objects::nonNull).findFirst()
            .orElse(Verdict.ToTicket.PERSONS);
    }

    private static @org.jspecify.annotations.Nullable Verdict openedAnyway(Arrival arrival) {
        return arrival.entry().openedAnyway() ? Verdict.ToTicket.QUIETLY : null;
    }
}
