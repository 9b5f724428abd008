package fi.luukku.coach.signs;

import fi.luukku.coach.Asked;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Morphology;
import java.util.ArrayList;
import java.util.List;

/** What the customer asks and what they ask for, and what of it the draft surely takes up. */
public record Asks(List<Asked> questions, List<Asked> requests) {

    static final RuleFile FILE = RuleFile.of("asks");

    public static Asks of(Situation at) {
        return at.sign(Asks.class, Asks::found);
    }

    /** In a message that nothing answers yet. */
    public static Asks of(Reading customer, Morphology morphology) {
        if (customer.language() == null) return new Asks(List.of(), List.of());
        var asks = new AskFinder(customer, morphology).asks();
        return new Asks(unanswered(customer, asks, false), unanswered(customer, asks, true));
    }

    private static List<Asked> unanswered(Reading customer, List<Ask> asks, boolean requests) {
        return asks.stream().filter(ask -> ask.request() == requests).map(ask -> asked(customer, ask, false)).toList();
    }

    /** An ask is taken up by the draft, or was by what we said before it. */
    private static Asks found(Situation at) {
        var customer = at.customer();
        if (customer == null || customer.language() == null) return new Asks(List.of(), List.of());
        var asks = new AskFinder(customer, at.morphology()).asks();
        var matter = new AskMatter(customer, asks);
        var answers = new ArrayList<Answers>();
        for (var said = at; said != null; said = said.before()) answers.add(new Answers(said, customer, asks, matter));
        return new Asks(asked(customer, asks, answers, false), asked(customer, asks, answers, true));
    }

    private static List<Asked> asked(Reading customer, List<Ask> asks, List<Answers> answers, boolean requests) {
        return asks.stream().filter(ask -> ask.request() == requests).map(ask -> asked(customer, ask, answers.stream().anyMatch(said -> said.to(ask)))).toList();
    }

    private static Asked asked(Reading customer, Ask ask, boolean answered) {
        var start = customer.words().get(ask.first()).start();
        var end = customer.words().get(ask.last()).end();
        return new Asked(customer.text().substring(start, end), start, end, answered);
    }

    /** Whether something asked or asked for is not surely taken up. */
    public boolean isOpen() {
        return questions.stream().anyMatch(asked -> !asked.answered()) || requests.stream().anyMatch(asked -> !asked.answered());
    }
}
