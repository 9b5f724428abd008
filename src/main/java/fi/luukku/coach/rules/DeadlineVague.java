package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Act;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Clauses;
import fi.luukku.coach.signs.Demands;
import fi.luukku.coach.signs.Times;
import fi.luukku.finnish.Token;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A time that is none: "as soon as possible". Beside a real one it does no harm, and what is asked of the customer is no promise. */
final class DeadlineVague extends PhraseRule {

    private static final Phrases THEIRS = RuleFile.of("deadline.vague").phrases("theirs");
    private static final Set<String> AND = Set.of("mutta", "ja", "joten", "siksi", "men", "och", "but", "and", "so");
    private static final Set<String> IF = Set.of("jos", "mikäli", "ellei", "ellet", "ellette", "jollei", "jollet", "om", "ifall", "if", "unless");
    private static final int LONGEST = 3;
    /** So many of one text are looked at. */
    private static final int MOST = 50;

    DeadlineVague() {
        super("deadline.vague", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.3));
    }

    /** The time alone, without what is to be done in it. */
    @Override
    void tell(Match match, Findings findings) {
        var words = match.words();
        if (words.size() <= LONGEST) super.tell(match, findings);
        else findings.at(words.get(words.size() - 2).start(), match.end(), said(match));
    }

    @Override
    boolean isFault(Match match, Situation at) {
        return !Times.of(at).in(match.sentence()) && !Demands.of(at).in(match) && !isTheirs(match, at);
    }

    /** "Vaihda paristo mahdollisimman pian", "jos olet lähiaikoina tulossa": in a clause where we do nothing. */
    private static boolean isTheirs(Match match, Situation at) {
        var clause = at.reply().words().subList(Clauses.start(at.reply(), match.first().index()), Clauses.end(at.reply(), match.last().index()) + 1);
        var first = clause.getFirst().index();
        if (Acts.of(at).of(match.sentence()).stream().limit(MOST).anyMatch(act -> (act.kind() == Act.Kind.WILL || act.kind() == Act.Kind.COMES) && act.last() >= first && act.first() <= clause.getLast().index())) return false;
        return isOrderOrCondition(clause) || !Theirs.of(at).places().subSet(first, clause.getLast().index() + 1).isEmpty();
    }

    /** Where the text tells what the customer does: read once, for a text may have a vague time in each clause. */
    private record Theirs(NavigableSet<Integer> places) {

        static Theirs of(Situation at) {
            return at.sign(Theirs.class, _ -> new Theirs(at.reply().all(THEIRS).stream().map(match -> match.first().index()).collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    /** It begins with an imperative or an "if", after "mutta" or "ja" at most. */
    private static boolean isOrderOrCondition(List<Word> clause) {
        var first = clause.getFirst().is(Token.Kind.MARK) || AND.contains(clause.getFirst().lower()) ? 1 : 0;
        return first < clause.size() && (clause.get(first).has(Feature.IMPERATIVE) || IF.contains(clause.get(first).lower()));
    }
}
