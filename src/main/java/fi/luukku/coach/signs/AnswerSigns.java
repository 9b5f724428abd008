package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Ask.Wants;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.Sums;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sentences of a draft have that answers something: a time, a sum, a place, a reason, a yes or a no. */
final class AnswerSigns {

    private static final Phrases TIME = Asks.FILE.phrases("time");
    private static final Phrases FREE = Asks.FILE.phrases("free");
    private static final Phrases PLACE = Asks.FILE.phrases("place");
    private static final Phrases REASON = Asks.FILE.phrases("reason");
    private static final Phrases YES_NO = Asks.FILE.phrases("yes-no");
    private static final Phrases CONFIRM = Asks.FILE.phrases("confirm");
    private static final Phrases ECHO = Asks.FILE.phrases("echo");
    private static final Phrases SENT_AWAY = RuleFile.of("bounce").phrases();
    private static final Phrases VAGUE = RuleFile.of("deadline.vague").phrases();
    private static final Set<String> FINDING_OUT = Asks.FILE.words("finding-out");
    private static final Set<String> YES = Set.of("kyllä", "joo", "juu", "toki", "ei", "ja", "jo", "jodå", "javisst", "nej", "yes", "no");
    /** "Kiitos viestistäsi, jossa kysyit …". */
    private static final Set<String> OF_THE_MESSAGE = Set.of("jossa", "jonka", "johon", "että", "koskien", "liittyen", "som", "där", "which", "where", "about", "regarding");
    private static final int SHORT_SENTENCE = 4;

    private final Situation at;
    private final Reading reply;
    private final Set<Integer> times;
    private final Set<Integer> sums;
    private final Set<Integer> places;
    private final Set<Integer> reasons;
    private final Set<Integer> yesNo;
    private final Set<Integer> confirmed;
    private final Set<Integer> echoes;

    AnswerSigns(Situation at) {
        this.at = at;
        this.reply = at.reply();
        this.times = sentences(TIME);
        this.sums = sentences(FREE);
        for (var sum : Sums.in(reply.text())) sentence(sum, sums);
        this.places = sentences(PLACE);
        for (var word : reply.words()) if (word.is(Token.Kind.ADDRESS) || word.is(Token.Kind.CODE) || isPlaceName(word)) places.add(word.sentence());
        this.reasons = sentences(REASON);
        this.yesNo = sentences(YES_NO);
        this.confirmed = sentences(CONFIRM);
        this.echoes = reply.all(ECHO).stream().filter(match -> !goesOn(match)).map(Match::sentence).collect(Collectors.toCollection(HashSet::new));
        // Who is only sent on, comforted or told a time that is none has not been answered.
        echoes.addAll(sentences(SENT_AWAY));
        for (int i = 0; i < reply.sentences().size(); i++) if (Matter.of(at).isComfort(i) || Matter.of(at).isBlame(i) || Matter.of(at).isEcho(i)) echoes.add(i);
        times.removeAll(sentences(VAGUE));
    }

    private static boolean isPlaceName(Word word) {
        return word.token().isCapitalised() && word.analyses().stream().anyMatch(each -> each.wordClass() == WordClass.PLACE_NAME) && !word.has(Feature.FIRSTNAME);
    }

    private Set<Integer> sentences(Phrases phrases) {
        return reply.all(phrases).stream().map(Match::sentence).collect(Collectors.toCollection(HashSet::new));
    }

    private void sentence(Found<?> found, Set<Integer> sentences) {
        reply.wordAt(found.start()).ifPresent(word -> sentences.add(word.sentence()));
    }

    /** "Kysyit säästämisestä: siitä ei ole kyse", "kiitos viestistä, tilauksesi meni läpi": the answer stands behind the echo. */
    private boolean goesOn(Match match) {
        var words = reply.wordsOf(match.sentence());
        var mark = words.stream().filter(word -> word.index() > match.last().index() && word.is(Token.Kind.MARK)).map(Word::index).findFirst().orElse(words.getLast().index());
        if (words.getLast().index() <= mark + 2) return false;
        return reply.words().get(mark).text().equals(":") || "thanks".equals(match.kind()) && mark == match.last().index() + 1 && !OF_THE_MESSAGE.contains(reply.words().get(mark + 1).lower());
    }

    /** Whether a sentence has the kind of answer that is wanted. */
    boolean has(Wants wants, int sentence) {
        return switch (wants) {
            case TIME -> hasTime(sentence);
            case SUM -> sums.contains(sentence);
            case NUMBER -> hasNumber(sentence);
            case PLACE -> places.contains(sentence);
            case REASON -> reasons.contains(sentence);
            case WAY -> tellsWay(sentence);
            case YES_NO -> yesNo.contains(sentence);
            case WHO, THING, ANY -> false;
        };
    }

    /** "Kyllä, …", "nej, …". */
    boolean beginsWithYesOrNo(int sentence) {
        return YES.contains(reply.wordsOf(sentence).getFirst().lower());
    }

    boolean isEcho(int sentence) {
        return echoes.contains(sentence);
    }

    boolean hasTime(int sentence) {
        return times.contains(sentence) || Times.of(at).in(sentence);
    }

    /** Times that are not past, in a sentence that asks nothing and demands nothing. */
    List<Times.Time> toCome(int sentence) {
        if (isEcho(sentence) || asks(sentence) || !Demands.of(at).of(sentence).isEmpty()) return List.of();
        return Times.of(at).of(sentence).stream().filter(time -> !time.due().isBefore(at.draft().now())).toList();
    }

    private boolean hasNumber(int sentence) {
        return sums.contains(sentence) || reply.wordsOf(sentence).stream().anyMatch(word -> word.is(Token.Kind.NUMBER) || word.is(Token.Kind.CODE) || isSeveral(word));
    }

    /** "Six evenings"; "one" is said of anything. */
    private static boolean isSeveral(Word word) {
        var number = Reckoning.number(word);
        return number != null && number > 1;
    }

    private boolean tellsWay(int sentence) {
        return !Demands.of(at).of(sentence).isEmpty() || !Acts.of(at).of(sentence).isEmpty() || reply.wordsOf(sentence).stream().anyMatch(word -> word.is(Token.Kind.ADDRESS) && !word.text().contains("@"));
    }

    /** A sentence of some length that is no question and no mere promise of an answer. */
    boolean states(int sentence) {
        return reply.wordsOf(sentence).stream().filter(word -> word.is(Token.Kind.WORD)).count() >= SHORT_SENTENCE && !isEcho(sentence) && !Matter.of(at).isSoft(sentence) && !asks(sentence) && !findsOut(sentence);
    }

    boolean asks(int sentence) {
        return reply.wordsOf(sentence).getLast().text().contains("?");
    }

    private boolean findsOut(int sentence) {
        return Acts.of(at).of(sentence).stream().anyMatch(act -> act.kind() == Act.Kind.WILL && act.verbs().stream().anyMatch(FINDING_OUT::contains));
    }

    /** It will be found out, and when is told: "Selvitän toimitusajan ja vastaan huomenna." */
    boolean takesUp(int sentence) {
        return findsOut(sentence) && Acts.of(at).of(sentence).stream().anyMatch(Act::isToCome) && Times.of(at).in(sentence);
    }

    boolean confirms(int sentence) {
        return !isEcho(sentence) && (confirmed.contains(sentence) || !Acts.of(at).of(sentence).isEmpty());
    }
}
