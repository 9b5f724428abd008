package fi.luukku.coach.rules;

import fi.luukku.coach.Asked;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Asks;
import fi.luukku.coach.signs.Complaint;
import fi.luukku.coach.signs.Denial;
import fi.luukku.coach.signs.Matter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends the customer to another channel or to start again, without the answer. Beside the answer it is one more way on. */
final class Bounce extends NamedRule {

    static final Phrases PHRASES = RuleFile.of("bounce").phrases();

    Bounce() {
        super("bounce", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.5));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!Acts.canTell(at)) return;
        var matter = Matter.of(at);
        var all = at.reply().all(PHRASES);
        // A complaint is not answered by what to do if it goes on.
        var harm = Complaint.in(at).isAtLeast(Complaint.Strength.HARM);
        var sent = all.stream().filter(match -> (harm || !matter.isAside(match.sentence())) && !Denial.of(match, at.reply())).toList();
        if (!sent.isEmpty() && !isAnswered(at, sent.stream().map(Match::sentence).collect(Collectors.toSet()))) for (var match : sent) findings.at(match, "say");
    }

    /** Whether a sentence that does not send away does something, tells of the matter or gives the number asked for. */
    private static boolean isAnswered(Situation at, Set<Integer> sent) {
        var matter = Matter.of(at);
        if (matter.substance().stream().anyMatch(sentence -> !sent.contains(sentence))) return true;
        return Asks.of(at).questions().stream().anyMatch(Asked::answered) && IntStream.range(0, at.reply().sentences().size()).anyMatch(sentence -> !sent.contains(sentence) && matter.hasFacts(sentence));
    }
}
