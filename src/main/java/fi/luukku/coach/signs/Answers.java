package fi.luukku.coach.signs;

import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Ask.Wants;
import fi.luukku.finnish.Mood;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** What the draft surely answers: a sentence on the same matter that has the kind of answer asked for. */
final class Answers {

    /** In a reply of so many words its only question is what it is about. */
    private static final int SHORT = 60;
    /** Of so many words that are an ask's own, an answer has two; of one more where verbs can't be told from things. */
    private static final int RICH = 3;
    /** That these are said again says nothing of what was asked. */
    private static final Set<String> NO_ANSWER = Set.of("olla", "voida", "saada", "pitää", "tulla", "täytyä", "tarvita");

    private final Reading reply;
    private final List<Ask> asks;
    private final AskMatter matter;
    private final AnswerSigns signs;
    private final int rich;
    private final List<Set<String>> topics = new ArrayList<>();
    private final Map<Ask, Boolean> told = new HashMap<>();

    Answers(Situation at, Reading customer, List<Ask> asks, AskMatter matter) {
        this.reply = at.reply();
        this.asks = asks;
        this.matter = matter;
        this.signs = new AnswerSigns(at);
        this.rich = customer.language() == Language.FI ? RICH : RICH + 1;
        var same = reply.language() == customer.language();
        for (int i = 0; i < reply.sentences().size(); i++) topics.add(same ? matter.all(reply.wordsOf(i)) : Set.of());
    }

    /** Found out once: thirty questions that are each about the one before would go through the reply again and again. */
    boolean to(Ask ask) {
        var known = told.get(ask);
        if (known == null) told.put(ask, known = answers(ask));
        return known;
    }

    private boolean answers(Ask ask) {
        if (isSaidAndAnswered(ask)) return true;
        if (isYesNo(ask) && anySentence(sentence -> !signs.isEcho(sentence) && saysVerbAgain(ask, sentence))) return true;
        // "Missä vaiheessa se on?": it is about what was asked before.
        if (matter.of(ask).about().isEmpty() && (settles(ask) || ask.wants() == Wants.ANY && asks.indexOf(ask) > 0 && to(asks.get(asks.indexOf(ask) - 1)))) return true;
        if (anySentence(sentence -> ask.request() ? grants(ask, sentence) : answers(ask, sentence))) return true;
        if (matter.isThin(ask) && anySentence(sentence -> answersMessage(ask, sentence))) return true;
        return asks.size() == 1 && reply.length() <= SHORT && (ask.request() ? anySentence(signs::confirms) : settles(ask));
    }

    /** The question itself, and behind it what is no question: "Kuka purkaa sängyn? – Me puramme." */
    private boolean isSaidAndAnswered(Ask ask) {
        if (ask.request()) return false;
        var bare = matter.bare(ask);
        for (int i = 0; i + 1 < topics.size(); i++) if (signs.asks(i) && !signs.asks(i + 1) && !signs.isEcho(i + 1) && Matter.bare(reply.textOf(reply.sentences().get(i))).endsWith(bare)) return true;
        return false;
    }

    private static boolean isYesNo(Ask ask) {
        return ask.wants() == Wants.YES_NO && !ask.request();
    }

    private boolean anySentence(IntPredicate which) {
        for (int i = 0; i < topics.size(); i++) if (which.test(i)) return true;
        return false;
    }

    /** The answer is in the sentence that shares the matter, or in the next: "Kysyit toimitusajasta. Se on viikko." */
    private boolean answers(Ask ask, int i) {
        var names = names(ask, i);
        if (common(ask, i) == 0 && !names) return false;
        if (signs.takesUp(i)) return true;
        var next = i + 1 < topics.size() && !reply.sentences().get(i + 1).newParagraph() ? i + 1 : i;
        var has = signs.has(ask.wants(), i);
        var calm = !signs.isEcho(i);
        return switch (ask.wants()) {
            case SUM, NUMBER -> has || signs.has(ask.wants(), next);
            case PLACE, REASON -> has && calm || signs.has(ask.wants(), next);
            case TIME -> calm && (has || signs.has(ask.wants(), next));
            case WAY -> calm && (has || signs.has(ask.wants(), next)) || names && signs.states(i);
            case YES_NO -> calm && (names ? isYesOrNo(ask, i, next) : has && (signs.beginsWithYesOrNo(i) || named(ask, i) > 0 || common(ask, i) >= 2 || repeats(ask, i)));
            case WHO, THING, ANY -> names && signs.states(i);
        };
    }

    private boolean isYesOrNo(Ask ask, int i, int next) {
        return signs.has(Wants.YES_NO, i) || i > 0 && signs.has(Wants.YES_NO, i - 1) || signs.has(Wants.YES_NO, next) || signs.states(i) || repeats(ask, i);
    }

    private int common(Ask ask, int sentence) {
        return matter.of(ask).about().common(topics.get(sentence));
    }

    /** Whether a sentence names what only this ask names; where all of that is named elsewhere too, what it is about. */
    private boolean names(Ask ask, int sentence) {
        var words = matter.of(ask);
        if (words.own().isEmpty()) return common(ask, sentence) >= (words.about().isRich() ? 2 : 1);
        return named(ask, sentence) >= (asks.size() > 1 && words.own().size() >= rich ? 2 : 1);
    }

    private long named(Ask ask, int sentence) {
        return matter.of(ask).own().stream().filter(word -> isIn(word, topics.get(sentence))).count();
    }

    private static boolean isIn(Set<String> word, Set<String> topics) {
        return word.stream().anyMatch(topics::contains);
    }

    private boolean repeats(Ask ask, int sentence) {
        var verbs = matter.of(ask).repeated();
        return !verbs.isEmpty() && reply.wordsOf(sentence).stream().anyMatch(word -> word.has(Feature.VERB) && isIn(word.lemmas(), verbs));
    }

    /** Done, refused, on its way, or simply so: "Opettaja pysyy samana." A wish for a certain day is not met by any other. */
    private boolean grants(Ask ask, int i) {
        if (common(ask, i) == 0 && !names(ask, i)) return false;
        if (signs.takesUp(i) || signs.confirms(i) && (!matter.of(ask).namesDay() || signs.hasTime(i))) return true;
        var named = named(ask, i);
        return named > 0 && named * 2 >= matter.of(ask).own().size() && (!signs.toCome(i).isEmpty() || signs.states(i));
    }

    /** A Finnish yes is the verb, a no has it too. */
    private boolean saysVerbAgain(Ask ask, int sentence) {
        var verbs = matter.of(ask).verbs();
        if (verbs.isEmpty()) return false;
        var words = reply.wordsOf(sentence);
        if (isYes(ask, words)) return true;
        return words.stream().anyMatch(word -> word.lemmas().stream().anyMatch(verbs::contains)) && isIn(AskMatter.numbers(words), matter.of(ask).numbers()) || isVerbOfContext(ask, sentence);
    }

    /** "Saako sen kuntoon?" – "Saa kuntoon"; of two questions with one verb it tells neither. */
    private boolean isYes(Ask ask, List<Word> words) {
        var verb = words.getFirst().lower();
        // "On ikävä kuulla" and "voi harmi" say yes to nothing.
        if (words.getFirst().quoted() || verb.equals("on") || verb.equals("voi") && (words.size() < 2 || !words.get(1).has(Feature.INFINITIVE))) return false;
        return matter.of(ask).yes().contains(verb) && asks.stream().noneMatch(other -> other != ask && matter.of(other).yes().contains(verb));
    }

    /** "Kolme meistä on pyörätuolissa, pääseekö joka paikkaan?" – "Pyörätuolilla pääsee kaikkiin saleihin." */
    private boolean isVerbOfContext(Ask ask, int sentence) {
        var verbs = new HashSet<>(matter.of(ask).verbs());
        verbs.removeAll(NO_ANSWER);
        return reply.wordsOf(sentence).stream().flatMap(word -> word.analyses().stream()).anyMatch(each -> each.isVerb() && each.mood() != Mood.A_INFINITIVE && !Feature.QUESTION.in(each) && verbs.contains(each.lemma()))
            && isOfContext(ask, sentence);
    }

    private boolean isOfContext(Ask ask, int sentence) {
        return matter.of(ask).context().stream().anyMatch(word -> isIn(word, topics.get(sentence)));
    }

    /** A time to come, or a reason, of what the customer told of, and of no other question of theirs. */
    private boolean answersMessage(Ask ask, int sentence) {
        if (!matter.isOfMessage(topics.get(sentence)) && !(sentence > 0 && matter.isOfMessage(topics.get(sentence - 1)))) return false;
        if (ask.wants() == Wants.REASON) return signs.has(Wants.REASON, sentence) && !signs.isEcho(sentence);
        return signs.toCome(sentence).stream().limit(2).anyMatch(time -> !isOfAnother(ask, time));
    }

    /** Whether another question's own words stand in the clause of a time. */
    private boolean isOfAnother(Ask ask, Times.Time time) {
        var word = reply.wordAt(time.start()).orElseThrow().index();
        var clause = matter.all(reply.words().subList(Clauses.start(reply, word), Clauses.end(reply, word) + 1));
        return asks.stream().anyMatch(other -> other != ask && !other.request() && matter.of(other).own().stream().anyMatch(each -> isIn(each, clause)));
    }

    /** A pronoun may stand for all that it is about; but "yes" and "no" are said of much, and of several questions it must be this one's matter. */
    private boolean settles(Ask ask) {
        return anySentence(sentence -> signs.takesUp(sentence) || signs.has(ask.wants(), sentence) && (ask.wants() == Wants.SUM || !signs.isEcho(sentence)) && (!isYesNo(ask) || asks.size() == 1 || isOfContext(ask, sentence)));
    }
}
