package fi.luukku.coach.signs;

import fi.luukku.coach.Intent;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Complaint.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's message is about. A parcel that is late or a thing that is missing is no complaint beside it, unless
 * they say more: that something is broken, or that they are angry. Newsletters and automatic answers are about nothing.
 */
public record Intents(List<Intent> found) {

    private static final RuleFile LATE_FILE = RuleFile.of("late-parcel");
    private static final RuleFile COMPLAINT_FILE = RuleFile.of("complaint");
    private static final Wording LATE = new Wording("late-parcel");
    private static final Wording MISSING = new Wording("missing-item");
    private static final Wording DATA = new Wording("data-request");
    private static final RuleFile MISSING_FILE = RuleFile.of("missing-item");
    private static final Phrases DUE = MISSING_FILE.phrases("due");
    private static final Phrases COUNTED = MISSING_FILE.phrases("counted");
    private static final Phrases SIZED = MISSING_FILE.phrases("sized");
    private static final Phrases CAME = MISSING_FILE.phrases("came");
    private static final Phrases NONE = MISSING_FILE.phrases("none");
    /** So many sentences away at most the other count stands. */
    private static final int NEXT = 2;
    private static final int MOST = 20;
    private static final Phrases MAIL = RuleFile.of("no-customer").phrases("mail");
    private static final Phrases NO_CUSTOMER = RuleFile.of("no-customer").phrases("else");
    private static final Phrases SOMETHING_LATE = LATE_FILE.phrases("late");
    private static final Phrases STRONGLY_LATE = LATE_FILE.phrases("strong");
    private static final Phrases SOMETHING_ELSE = LATE_FILE.phrases("other");
    private static final Phrases SENT_BACK = LATE_FILE.phrases("sent-back");
    private static final Phrases PARCEL = LATE_FILE.phrases("parcel");
    private static final Phrases ORDERED_AGO = LATE_FILE.phrases("ordered");
    private static final Phrases ASKED_WHEN = LATE_FILE.phrases("asked");
    private static final Phrases ARRIVED = LATE_FILE.phrases("arrived");
    private static final Phrases PUBLISHED = LATE_FILE.phrases("published");
    private static final Phrases WORD_ALONE = COMPLAINT_FILE.phrases("word");
    private static final Phrases LOST = COMPLAINT_FILE.phrases("lost");
    private static final Phrases CAME_LATE = COMPLAINT_FILE.phrases("came-late");
    private static final Phrases REMINDER = COMPLAINT_FILE.phrases("reminder");
    private static final Phrases INSTEAD = COMPLAINT_FILE.phrases("instead");
    private static final Phrases ASIDE = COMPLAINT_FILE.phrases("aside");
    private static final Phrases HAPPENED = COMPLAINT_FILE.phrases("happened");
    private static final Phrases BUYING = COMPLAINT_FILE.phrases("buying");
    private static final Phrases AWAITED = COMPLAINT_FILE.phrases("awaited");
    /** What a complaint's words may be of, and say no more than the sentence that tells of the parcel itself. */
    private static final Set<String> OF_LATE = Set.of("late", "missing", "wrong", "fails", "silence");
    private static final Set<String> OF_MISSING = Set.of("missing", "wrong", "fails", "money");
    /** Whoever cancels "by the consumer protection act" is not angry. */
    private static final Set<String> OF_CANCELLATION = Set.of("anger", "cancelled", "wrong", "fails", "late", "missing");
    /** Nor whoever demands their data, which we had wrong. */
    private static final Set<String> OF_DATA = Set.of("anger", "wrong", "fails", "missing");
    /** What a complaint's words may say where they are of the site or of the customer's own slip. */
    private static final Set<String> OF_ASIDE = Set.of("broken", "missing", "fails", "money", "wrong", "late");
    /** What they may say of money or a letter that has not come. */
    private static final Set<String> OF_AWAITED = Set.of("late", "missing", "fails", "money", "wrong");

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
        if (customer == null || customer.language() == null || customer.has(MAIL)) return new Intents(List.of());
        var cancelled = Cancellation.of(customer).found();
        var data = DATA.in(customer);
        var missing = missing(customer);
        var late = late(customer, missing, sentences(cancelled));
        var found = EnumSet.noneOf(Intent.class);
        if (!cancelled.isEmpty()) found.add(Intent.CANCELLATION);
        if (!data.isEmpty()) found.add(Intent.DATA_REQUEST);
        if (!missing.isEmpty()) found.add(Intent.MISSING_ITEM);
        if (!late.isEmpty()) found.add(Intent.LATE_PARCEL);
        if (customer.has(BUYING)) found.remove(Intent.MISSING_ITEM);
        if (customer.has(NO_CUSTOMER) || customer.has(BUYING)) return new Intents(List.copyOf(found));
        var told = List.of(new Told(cancelled, OF_CANCELLATION), new Told(data, OF_DATA), new Told(missing, OF_MISSING), new Told(late, OF_LATE),
            new Told(customer.all(AWAITED), OF_AWAITED), new Told(customer.all(ASIDE), OF_ASIDE),
            new Told(customer.all(REMINDER), Set.of("money")), new Told(customer.all(INSTEAD), Set.of("wrong")), new Told(customer.all(WORD_ALONE), Set.of("again")));
        if (complains(customer, told, found) || isMatter(customer, told, found)) found.add(Intent.COMPLAINT);
        return new Intents(List.copyOf(found));
    }

    private static List<Match> missing(Reading customer) {
        var told = new ArrayList<>(customer.all(MISSING.sure()));
        if (customer.has(CAME)) told.addAll(customer.all(NONE));
        told.addAll(tooFew(customer));
        return MISSING.without(told, customer).stream().filter(match -> !isAsked(match, customer)).toList();
    }

    /** "Tilasin kuusi lasia. Laatikossa oli viisi", "lavalla oli 40 säkkiä, rahtikirjassa 42". */
    private static List<Match> tooFew(Reading customer) {
        var due = customer.all(DUE).stream().limit(MOST).toList();
        return due.isEmpty() || customer.has(SIZED) ? List.of() : customer.all(COUNTED).stream().filter(counted -> due.stream().anyMatch(one -> isFewer(one, counted))).toList();
    }

    private static boolean isFewer(Match due, Match counted) {
        var all = count(due);
        var some = count(counted);
        var apart = counted.start() >= due.end() || due.start() >= counted.end();
        return all != null && some != null && some < all && apart && Math.abs(counted.sentence() - due.sentence()) <= NEXT;
    }

    /** "Tilasin kuusi", "kuusi pitäisi olla". */
    private static @Nullable Integer count(Match match) {
        var last = Reckoning.number(match.last());
        return last == null ? Reckoning.number(match.first()) : last;
    }

    /** "Puuttuuko siitä huppu?", "kan ni vänta in det som fattas?": a word alone in a question tells of nothing that is missing. */
    private static boolean isAsked(Match match, Reading customer) {
        if (match.words().stream().anyMatch(word -> word.has(Feature.QUESTION))) return true;
        return match.words().size() == 1 && isInQuestion(match, customer) && !(match.first().has(Feature.PAST) && !match.first().has(Feature.PRESENT));
    }

    /** "Huppu puuttuu, voitteko lähettää sen?" asks in another clause. */
    private static boolean isInQuestion(Match match, Reading customer) {
        var last = customer.wordsOf(match.sentence()).getLast();
        return last.text().contains("?") && (Clauses.end(customer, match.last().index()) == last.index() || customer.words().get(Clauses.start(customer, match.first().index())).has(Feature.QUESTION));
    }

    /** What a sentence says to be missing is not late, nor is the reason why they cancel. */
    private static List<Match> late(Reading customer, List<Match> missing, Set<Integer> cancelled) {
        if (customer.has(SENT_BACK)) return List.of();
        var parcels = sentences(customer.all(PARCEL));
        var other = sentences(customer.all(SOMETHING_ELSE));
        var late = new ArrayList<>(customer.all(LATE.sure()));
        late.removeIf(match -> other.contains(match.sentence()) && !parcels.contains(match.sentence()));
        if (!customer.has(PUBLISHED)) {
            var told = new ArrayList<>(customer.all(STRONGLY_LATE));
            if (!parcels.isEmpty() && !customer.has(ARRIVED)) told.addAll(customer.all(SOMETHING_LATE));
            if (customer.has(ORDERED_AGO)) told.addAll(customer.all(ASKED_WHEN));
            told.stream().filter(match -> !other.contains(match.sentence())).forEach(late::add);
        }
        // "Var är den andra?", when one of two has come.
        if (!missing.isEmpty()) late.removeIf(match -> !parcels.contains(match.sentence()));
        var lacking = sentences(missing);
        late.removeIf(match -> lacking.contains(match.sentence()) || cancelled.contains(match.sentence()));
        return LATE.without(late, customer);
    }

    private static boolean complains(Reading customer, List<Told> told, Set<Intent> found) {
        var cameLate = found.contains(Intent.LATE_PARCEL) || customer.has(PUBLISHED) ? Set.<Integer>of() : sentences(customer.all(CAME_LATE));
        var lost = found.contains(Intent.MISSING_ITEM) ? Set.<Integer>of() : sentences(customer.all(LOST));
        var happened = new Happened(customer, sentences(customer.all(HAPPENED)), new HashMap<>());
        // Of a thing that is missing or late the words for that have decided already, unless it is lost or has come too late.
        return Complaint.grave(customer).stream()
            .filter(match -> !("missing".equals(match.kind()) && (!lost.contains(match.sentence()) || isAsked(match, customer))))
            .filter(match -> !isOnlyAskedOf(match, happened))
            .filter(match -> !("late".equals(match.kind()) && !cameLate.contains(match.sentence())))
            .filter(match -> !(found.contains(Intent.LATE_PARCEL) && "silence".equals(match.kind())))
            .anyMatch(match -> told.stream().noneMatch(one -> one.covers(match)));
    }

    /** "Voiko rikkinäisen takin korjauttaa?": of what has happened to them they tell in the past. */
    private static boolean isOnlyAskedOf(Match match, Happened happened) {
        if (match.kind() != null && !match.kind().equals("broken")) return false;
        return isInQuestion(match, happened.customer) && !happened.in(match.sentence());
    }

    /** @param known of each sentence once: a hostile one has a complaint's word ten thousand times */
    private record Happened(Reading customer, Set<Integer> told, Map<Integer, Boolean> known) {

        boolean in(int sentence) {
            return told.contains(sentence) || known.computeIfAbsent(sentence, each -> customer.wordsOf(each).stream().anyMatch(Happened::isPast));
        }

        private static boolean isPast(Word word) {
            return word.has(Feature.PAST) && !word.has(Feature.PRESENT) || word.has(Feature.PARTICIPLE);
        }
    }

    /** Where something is missing or late, only what another sentence tells is more than that; where they cancel, it is why. */
    private static boolean isMatter(Reading customer, List<Told> told, Set<Intent> found) {
        if (found.contains(Intent.CANCELLATION) || found.contains(Intent.DATA_REQUEST)) return false;
        var other = sentences(customer.all(AWAITED));
        other.addAll(sentences(customer.all(ASIDE)));
        if (!found.isEmpty()) for (var one : told) other.addAll(one.found.keySet());
        // "Mennään jo kolmatta viikkoa" says of a late parcel that it is late.
        var late = found.contains(Intent.LATE_PARCEL);
        return Complaint.matter(customer).stream().anyMatch(match -> !other.contains(match.sentence()) && !(late && "late".equals(match.kind())));
    }

    /** What the message tells of something more special than a complaint. */
    private record Told(Map<Integer, List<Match>> found, Set<String> kinds) {

        Told(List<Match> found, Set<String> kinds) {
            this(found.stream().collect(Collectors.groupingBy(Match::sentence)), kinds);
        }

        /** Whether a complaint's words are of the same thing in the same sentence, or are those very words. */
        boolean covers(Match complaint) {
            var kind = complaint.kind() == null ? "fails" : complaint.kind();
            var here = found.getOrDefault(complaint.sentence(), List.of());
            return !here.isEmpty() && (kinds.contains(kind) || kind.equals("broken") && here.stream().anyMatch(match -> match.start() < complaint.end() && complaint.start() < match.end()));
        }
    }

    private static Set<Integer> sentences(List<Match> matches) {
        return matches.stream().map(Match::sentence).collect(Collectors.toCollection(HashSet::new));
    }
}
