package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Shown;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.TrackingCodes;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a draft shows done, each with the place where it first does. */
public final class Shows {

    private static final RuleFile FILE = RuleFile.of("shown");
    /** Those that phrases alone tell. */
    private static final Map<Shown, Phrases> TOLD = new EnumMap<>(Shown.class);
    private static final Phrases ASKS_WHY = FILE.phrases("asks-why");
    /** "Pahoittelemme mahdollista haittaa" regrets nothing that happened, and "mahdollisimman pian" solves nothing. */
    private static final Phrases FORMULA = RuleFile.of("apology.empty").phrases();
    private static final Phrases SUPPOSED = FILE.phrases("supposed");
    private static final Phrases VAGUE = RuleFile.of("deadline.vague").phrases();
    private static final Set<String> NO_SOLUTION = FILE.words("told");
    private static final Set<String> LOOKED = FILE.words("looked");
    /** These are as good when they are asked or refused: "tunnistautuisitko", "sopisiko". */
    private static final Set<Shown> IN_ANY_MOOD = EnumSet.of(Shown.THANKS, Shown.IDENTITY_CHECK, Shown.RIGHTS, Shown.WAY_ON, Shown.WAY_BACK);
    private static final Set<String> NO = Set.of("inte", "ej", "not", "no", "cannot", "can't", "can’t", "won't", "won’t", "unable");
    private static final Phrases REFUSED = RuleFile.of("alternative.missing").phrases();
    private static final Phrases LACKING = FILE.phrases("lacking");
    private static final Phrases WAY = FILE.phrases("way-after-refusal");
    private static final int REACH = 6;

    static {
        for (var shown : EnumSet.of(Shown.THANKS, Shown.COMPENSATION, Shown.CONFIRMATION, Shown.TRACKING, Shown.IDENTITY_CHECK, Shown.RIGHTS, Shown.WAY_ON, Shown.WAY_BACK)) {
            TOLD.put(shown, FILE.phrases(shown.code()));
        }
    }

    private final Situation at;
    private final Reading reply;
    private final Map<Shown, Integer> places = new EnumMap<>(Shown.class);

    private Shows(Situation at) {
        this.at = at;
        this.reply = at.reply();
        if (reply.language() == null) return;
        TOLD.forEach((shown, phrases) -> reply.all(phrases).stream().filter(match -> IN_ANY_MOOD.contains(shown) || isTold(match)).findFirst().ifPresent(match -> put(shown, match.start())));
        var formulas = sentences(FORMULA);
        formulas.retainAll(sentences(SUPPOSED));
        Regret.in(at).found().stream().filter(match -> !formulas.contains(match.sentence())).findFirst().ifPresent(match -> put(Shown.REGRET, match.start()));
        // Of each sentence once: a hostile one asks ten thousand times.
        var asked = new HashMap<Integer, Boolean>();
        reply.all(ASKS_WHY).stream().filter(match -> asked.computeIfAbsent(match.sentence(), each -> isAsked(each) || reply.wordsOf(each).stream().anyMatch(Shows::asks))).findFirst().ifPresent(match -> put(Shown.ASKS_WHY, match.start()));
        TrackingCodes.in(reply.text()).stream().findFirst().ifPresent(code -> put(Shown.TRACKING, code.start()));
        // "Jos jokin jäi auki, vastaa tähän viestiin" neither solves nor instructs.
        var aside = Stream.of(Shown.WAY_BACK, Shown.RIGHTS).flatMap(shown -> reply.all(TOLD.get(shown)).stream()).map(Match::sentence).collect(Collectors.toSet());
        var back = SaysBack.sentences(at);
        firstSentence(sentence -> back.contains(sentence) && !isAsked(sentence), Shown.UNDERSTANDING);
        Reasons.first(at).ifPresent(match -> put(Shown.REASON, match.start()));
        var instructed = Instructions.sentences(at);
        firstSentence(sentence -> instructed.contains(sentence) && !aside.contains(sentence), Shown.INSTRUCTION);
        wayAfterRefusal().ifPresent(match -> put(Shown.WAY_ON, match.start()));
        var vague = sentences(VAGUE);
        Acts.of(at).all().stream().filter(act -> isSolution(act) && !aside.contains(act.sentence()) && !vague.contains(act.sentence())).findFirst().ifPresent(act -> put(Shown.SOLUTION, start(act.first())));
        Promises.of(at).found().stream().findFirst().ifPresent(promise -> {
            put(Shown.DEADLINE, promise.start());
            put(Shown.SOLUTION, promise.start());
        });
        var paid = reply.all(TOLD.get(Shown.COMPENSATION)).stream().filter(this::isTold).map(Match::sentence).collect(Collectors.toSet());
        firstSentence(sentence -> isToCome(sentence, paid.contains(sentence)), Shown.DEADLINE);
    }

    public static Shows of(Situation at) {
        return at.sign(Shows.class, Shows::new);
    }

    /** In the order in which the draft first shows them. */
    public List<Shown> inOrder() {
        return places.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey).toList();
    }

    private Set<Integer> sentences(Phrases phrases) {
        return reply.all(phrases).stream().map(Match::sentence).collect(Collectors.toSet());
    }

    private void put(Shown shown, int place) {
        places.merge(shown, place, Math::min);
    }

    private int start(int word) {
        return reply.words().get(word).start();
    }

    private void firstSentence(Predicate<Integer> which, Shown shown) {
        for (int i = 0; i < reply.sentences().size(); i++) {
            if (reply.wordsOf(i).getFirst().quoted() || !which.test(i)) continue;
            put(shown, reply.sentences().get(i).start());
            return;
        }
    }

    private boolean isTold(Match match) {
        return !isAsked(match.sentence()) && !isDenied(match);
    }

    private boolean isAsked(int sentence) {
        var last = reply.wordsOf(sentence).getLast();
        return last.is(Token.Kind.MARK) && last.text().contains("?");
    }

    /** "Kerrotko, mikä sai sinut perumaan", without a question mark. */
    private static boolean asks(Word word) {
        return word.lemmas().contains("kertoa") && (word.has(Feature.CONDITIONAL) || word.has(Feature.QUESTION) || word.has(Feature.IMPERATIVE)) || word.lower().equals("berätta") || word.lower().equals("tell");
    }

    /** "Emme voi hyvittää", "ei ole peruttu". */
    private boolean isDenied(Match match) {
        for (int i = Math.max(0, match.first().index() - REACH); i <= match.last().index(); i++) {
            var word = reply.words().get(i);
            if (word.sentence() == match.sentence() && (word.has(Feature.NEGATIVE) || NO.contains(word.lower())) && Clauses.end(reply, i) >= match.first().index()) return true;
        }
        return false;
    }

    /** Something of ours with a time that is not past; money may come by itself: "palautuu kortillesi kolmessa päivässä". */
    private boolean isToCome(int sentence, boolean paid) {
        if (Times.of(at).of(sentence).stream().allMatch(time -> time.due().isBefore(at.draft().now()))) return false;
        var acts = Acts.of(at).of(sentence);
        return !isAsked(sentence) && (acts.stream().anyMatch(Act::isToCome) || paid && acts.stream().noneMatch(act -> act.kind() == Act.Kind.DONE));
    }

    /** Something else, behind what is refused or sold out: without that "se on varastossa" is only an answer. */
    private Optional<Match> wayAfterRefusal() {
        var refused = Stream.of(REFUSED, LACKING).flatMap(phrases -> reply.all(phrases).stream()).min(Comparator.comparingInt(Match::start));
        return refused.flatMap(no -> reply.all(WAY).stream().filter(way -> way.start() > no.start() && (way.sentence() > no.sentence() || way.start() >= no.end())).findFirst());
    }

    private boolean isSolution(Act act) {
        return act.kind() != Act.Kind.OFFER && !(act.kind() == Act.Kind.DONE && act.verbs().stream().anyMatch(LOOKED::contains)) && act.verbs().stream().noneMatch(NO_SOLUTION::contains);
    }
}
