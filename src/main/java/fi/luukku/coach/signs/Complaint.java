package fi.luukku.coach.signs;

import fi.luukku.coach.OrderFacts;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer complains or something has gone wrong, and how badly. A match's kind says what it is about:
 * broken, missing, wrong, late, money, silence, again (a second contact), fails, cancelled, anger.
 *
 * @param found where their message shows it; empty when only the order or the playbook does
 */
public record Complaint(Strength strength, List<Match> found) {

    public enum Strength {

        NONE,
        /** A hindrance: a link does not open, a parcel has not come yet. */
        MILD,
        /** Something is broken, missing, wrong, late or paid twice. */
        HARM,
        /** They are angry, write again, or have been left without an answer for weeks. */
        ANGER
    }

    private static final Complaint NONE = new Complaint(Strength.NONE, List.of());

    private static final RuleFile FILE = RuleFile.of("complaint");
    private static final Map<Strength, Phrases> SIGNS = new EnumMap<>(Map.of(Strength.MILD, FILE.phrases("mild"), Strength.HARM, FILE.phrases("harm"), Strength.ANGER, FILE.phrases("anger")));
    private static final Phrases OWN = FILE.phrases("own");
    private static final Phrases SETTLED = FILE.phrases("settled");
    private static final Phrases MATTER = FILE.phrases("matter");

    private static final Set<String> PLAYBOOKS = Set.of("complaint", "reklamaatio", "reklamation", "damaged", "lost", "late", "missing", "wrong-item", "missing-item", "late-parcel");
    private static final Set<String> LOST = Set.of("lost", "missing", "damaged", "failed", "delivery_failed", "delivery-failed");
    private static final Set<String> UNDONE = Set.of("returned", "cancelled", "canceled", "returned_to_sender", "returned-to-sender");
    private static final Set<String> IF = Set.of("jos", "mikäli", "ifall", "om", "if");
    /** Kinds that a question may well tell: "Onko pakettini kadonnut?" */
    private static final Set<String> HAPPENED = Set.of("late", "missing", "silence", "money", "again");
    private static final Set<String> ASKING = Set.of("is", "are", "was", "were", "do", "does", "can", "är", "kan");
    private static final Set<String> NO = Set.of("inte", "ingen", "inget", "not", "no", "without", "utan", "ilman", "isn't", "wasn't");
    /** Words that stand with a negation without being denied: "ette ole vieläkään". */
    private static final Set<String> NEGATIVE_ALREADY = Set.of("vieläkään", "edelleenkään", "kukaan", "ketään", "mitään", "lainkaan", "vastausta", "fortfarande", "still", "even", "although", "despite", "trots", "vaikka", "vaikkei", "mutta");
    private static final int NEAR = 3;
    private static final int CLAUSE = 40;

    /** In their message, the playbook and the order. */
    public static Complaint in(Situation at) {
        return at.sign(Complaint.class, Complaint::find);
    }

    private static Complaint find(Situation at) {
        var written = of(at.customer());
        if (written.isAtLeast(Strength.HARM) || !isTold(at)) return written;
        return new Complaint(Strength.HARM, written.found);
    }

    /** In a message alone. */
    public static Complaint of(@Nullable Reading customer) {
        if (customer == null) return NONE;
        var own = sentences(customer, OWN);
        var strongest = Strength.NONE;
        var found = new ArrayList<Match>();
        for (var each : SIGNS.entrySet()) {
            for (var match : customer.all(each.getValue())) {
                if (own.contains(match.sentence()) || isOnlySupposed(match, customer)) continue;
                found.add(match);
                if (each.getKey().compareTo(strongest) > 0) strongest = each.getKey();
            }
        }
        // Two hindrances are no longer a trifle.
        if (strongest == Strength.MILD && found.stream().map(Match::kind).distinct().count() > 1) strongest = Strength.HARM;
        if (strongest != Strength.ANGER && !found.isEmpty() && (isSettled(customer) || OwnTrouble.isAll(found, customer))) return NONE;
        return new Complaint(strongest, List.copyOf(found));
    }

    /** What alone is more than a hindrance, in a message where all is not well by now. */
    static List<Match> grave(Reading customer) {
        var told = of(customer).found.stream().map(Match::start).collect(Collectors.toSet());
        if (told.isEmpty()) return List.of();
        return Stream.of(Strength.HARM, Strength.ANGER).flatMap(strength -> customer.all(SIGNS.get(strength)).stream()).filter(match -> told.contains(match.start())).toList();
    }

    /** What tells that they complain, even if it can't be told of what. */
    static List<Match> matter(Reading customer) {
        if (isSettled(customer) || OwnTrouble.isServed(customer)) return List.of();
        return customer.all(MATTER).stream().filter(match -> !isOnlySupposed(match, customer)).toList();
    }

    /** "Inte nöjd", "not happy with": what is denied settles nothing. */
    private static boolean isSettled(Reading customer) {
        return customer.all(SETTLED).stream().anyMatch(match -> !isDenied(match, customer));
    }

    private static boolean isDenied(Match match, Reading text) {
        for (int i = Math.max(0, match.first().index() - NEAR); i < match.first().index(); i++) {
            var word = text.words().get(i);
            if (word.sentence() == match.sentence() && isNegative(word)) return true;
        }
        return false;
    }

    private static Set<Integer> sentences(Reading text, Phrases phrases) {
        var sentences = new HashSet<Integer>();
        for (var match : text.all(phrases)) sentences.add(match.sentence());
        return sentences;
    }

    /** "Jos kirja tulee rikki", "onko se viallinen", "ei ole rikki". */
    private static boolean isOnlySupposed(Match match, Reading text) {
        var sentence = text.wordsOf(match.sentence());
        var at = match.first().index() - sentence.getFirst().index();
        if (isAsked(match, sentence)) return true;
        for (int i = Math.max(0, at - 2 * NEAR); i < at; i++) if (IF.contains(sentence.get(i).lower())) return true;
        if (isNegative(match.first()) || NEGATIVE_ALREADY.contains(match.first().lower())) return false;
        for (int i = Math.max(0, at - NEAR); i < at; i++) if (isNegative(sentence.get(i)) && !turns(sentence, i, at)) return true;
        return false;
    }

    /** "Onko se viallinen?", "hei, onko siinä jotain vikaa": what has happened is told in the past, or of what is late or lost. */
    private static boolean isAsked(Match match, List<Word> sentence) {
        var first = sentence.getFirst();
        if (!sentence.getLast().text().endsWith("?") || match.kind() != null && HAPPENED.contains(match.kind())) return false;
        if (first == match.first() && ASKING.contains(first.lower())) return true;
        return asks(sentence, match.first().index() - first.index()) && match.words().stream().noneMatch(word -> word.has(Feature.PAST));
    }

    /** Whether the clause asks before this word: a question's own word stands in it, with no comma between. */
    private static boolean asks(List<Word> sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - CLAUSE) && !sentence.get(i).text().equals(","); i--) if (sentence.get(i).has(Feature.QUESTION)) return true;
        return false;
    }

    /** "Ei auta, rikki tämä on": past a comma it is another clause. */
    private static boolean turns(List<Word> sentence, int from, int to) {
        for (int i = from; i < to; i++) if (sentence.get(i).text().equals(",")) return true;
        return false;
    }

    private static boolean isNegative(Word word) {
        return word.has(Feature.NEGATIVE) || NO.contains(word.lower());
    }

    private static boolean isTold(Situation at) {
        var playbook = at.draft().playbook();
        if (playbook != null && PLAYBOOKS.contains(playbook.toLowerCase(Locale.ROOT))) return true;
        var order = at.draft().order();
        if (order == null) return false;
        var states = states(order);
        if (states.stream().anyMatch(LOST::contains)) return true;
        // What they wanted to be cancelled or sent back has not gone wrong.
        return at.customer() != null && states.stream().anyMatch(UNDONE::contains) && !Cancellation.of(at.customer()).isWanted();
    }

    private static List<String> states(OrderFacts order) {
        var states = new ArrayList<String>();
        if (order.status() != null) states.add(order.status().toLowerCase(Locale.ROOT));
        for (var shipment : order.shipments()) if (shipment.status() != null) states.add(shipment.status().toLowerCase(Locale.ROOT));
        return states;
    }

    public boolean isAtLeast(Strength least) {
        return strength.compareTo(least) >= 0;
    }

    /** Whether their message speaks of it: broken, late and so on. */
    public boolean isOf(Set<String> kinds) {
        return found.stream().anyMatch(match -> match.kind() != null && kinds.contains(match.kind()));
    }
}
