package fi.luukku.coach.signs;

import fi.luukku.coach.Intent;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.signs.Complaint.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's message is about. A parcel that is late or a thing that is missing is no complaint beside it, unless
 * they say more: that something is broken, or that they are angry.
 */
public record Intents(List<Intent> found) {

    private static final Wording LATE = new Wording("late-parcel");
    private static final Wording MISSING = new Wording("missing-item");
    private static final Wording DATA = new Wording("data-request");
    private static final Phrases SOMETHING_LATE = RuleFile.of("late-parcel").phrases("late");
    private static final Phrases STRONGLY_LATE = RuleFile.of("late-parcel").phrases("strong");
    private static final Phrases SOMETHING_ELSE = RuleFile.of("late-parcel").phrases("other");
    private static final Phrases SENT_BACK = RuleFile.of("late-parcel").phrases("sent-back");
    private static final Phrases PARCEL = RuleFile.of("late-parcel").phrases("parcel");
    /** What a complaint's words may be of, and say no more than the sentence that tells of the parcel itself. */
    private static final Set<String> OF_LATE = Set.of("late", "missing", "wrong", "fails");
    private static final Set<String> OF_MISSING = Set.of("missing", "wrong", "fails", "money");
    /** Whoever cancels "by the consumer protection act" is not angry. */
    private static final Set<String> OF_CANCELLATION = Set.of("anger", "cancelled", "wrong", "fails");

    /** What tells it, and what tells that the sentence is of something else. */
    private record Wording(Phrases sure, Phrases not) {

        Wording(String file) {
            this(RuleFile.of(file).phrases("sure"), RuleFile.of(file).phrases("not"));
        }

        List<Match> in(Reading text) {
            return without(text.all(sure), text);
        }

        List<Match> without(List<Match> found, Reading text) {
            if (found.isEmpty()) return found;
            var others = sentences(text.all(not));
            return found.stream().filter(match -> !others.contains(match.sentence())).toList();
        }
    }

    /** Of the message that a draft answers. */
    public static Intents of(Situation at) {
        return at.sign(Intents.class, here -> of(here.customer()));
    }

    public static Intents of(@Nullable Reading customer) {
        if (customer == null || customer.language() == null) return new Intents(List.of());
        var cancelled = Cancellation.of(customer).found();
        var missing = MISSING.in(customer).stream().filter(match -> !isAsked(match, customer)).toList();
        var late = late(customer, sentences(missing));
        var found = EnumSet.noneOf(Intent.class);
        if (!cancelled.isEmpty()) found.add(Intent.CANCELLATION);
        if (!DATA.in(customer).isEmpty()) found.add(Intent.DATA_REQUEST);
        if (!missing.isEmpty()) found.add(Intent.MISSING_ITEM);
        if (!late.isEmpty()) found.add(Intent.LATE_PARCEL);
        if (complains(customer, List.of(new Told(cancelled, OF_CANCELLATION), new Told(missing, OF_MISSING), new Told(late, OF_LATE)))) found.add(Intent.COMPLAINT);
        if (found.isEmpty() && Complaint.isMatter(customer)) found.add(Intent.COMPLAINT);
        return new Intents(List.copyOf(found));
    }

    /** "Puuttuuko siitä huppu?", "kan ni vänta in det som fattas?": a word alone in a question tells of nothing that is missing. */
    private static boolean isAsked(Match match, Reading customer) {
        return match.words().size() == 1 && customer.wordsOf(match.sentence()).getLast().text().contains("?");
    }

    /** What a sentence says to be missing is not late. */
    private static List<Match> late(Reading customer, Set<Integer> missing) {
        if (customer.has(SENT_BACK)) return List.of();
        var late = new ArrayList<>(customer.all(LATE.sure()));
        var other = sentences(customer.all(SOMETHING_ELSE));
        var told = new ArrayList<>(customer.all(STRONGLY_LATE));
        if (customer.has(PARCEL)) told.addAll(customer.all(SOMETHING_LATE));
        told.stream().filter(match -> !other.contains(match.sentence())).forEach(late::add);
        late.removeIf(match -> missing.contains(match.sentence()));
        return LATE.without(late, customer);
    }

    private static boolean complains(Reading customer, List<Told> told) {
        var complaint = Complaint.of(customer);
        return complaint.isAtLeast(Strength.HARM) && complaint.found().stream().filter(match -> !("missing".equals(match.kind()) && isAsked(match, customer)))
            .anyMatch(match -> told.stream().noneMatch(one -> one.covers(match)));
    }

    /** What the message tells of something more special than a complaint. */
    private record Told(List<Match> found, Set<String> kinds) {

        /** Whether a complaint's words are of the same thing in the same sentence, or are those very words. */
        boolean covers(Match complaint) {
            var kind = complaint.kind() == null ? "fails" : complaint.kind();
            return found.stream().anyMatch(match -> match.sentence() == complaint.sentence()
                && (kinds.contains(kind) || kind.equals("broken") && match.start() < complaint.end() && complaint.start() < match.end()));
        }
    }

    private static Set<Integer> sentences(List<Match> matches) {
        return matches.stream().map(Match::sentence).collect(Collectors.toSet());
    }
}
