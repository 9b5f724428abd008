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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What the draft surely answers: a sentence on the same matter that has the kind of answer asked for. */
final class Answers {

    private static final Phrases TIME = Asks.FILE.phrases("time");
    private static final Phrases FREE = Asks.FILE.phrases("free");
    private static final Phrases PLACE = Asks.FILE.phrases("place");
    private static final Phrases REASON = Asks.FILE.phrases("reason");
    private static final Phrases YES_NO = Asks.FILE.phrases("yes-no");
    private static final Phrases CONFIRM = Asks.FILE.phrases("confirm");
    private static final Phrases ECHO = Asks.FILE.phrases("echo");
    private static final Phrases SENT_AWAY = RuleFile.of("bounce").phrases();
    private static final Phrases VAGUE = RuleFile.of("deadline.vague").phrases();
    /** In a reply of so many words its only question is what it is about. */
    private static final int SHORT = 60;
    private static final int SHORT_SENTENCE = 4;
    private static final Set<String> DAYS = Set.of("maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai", "viikonlop", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "helgen", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend");

    private static final Set<String> NO_CONTENT = Set.of("olla", "voida", "saada", "pitää", "onnistua", "ehtiä");

    private final Situation at;
    private final Reading reply;
    private final Reading customer;
    private final List<Ask> asks;
    private final List<Set<String>> topics = new ArrayList<>();
    private final Map<Ask, Topics.Of> known = new HashMap<>();
    private final Map<Ask, Boolean> told = new HashMap<>();
    private final Set<Integer> times;
    private final Set<Integer> sums;
    private final Set<Integer> places;
    private final Set<Integer> reasons;
    private final Set<Integer> yesNo;
    private final Set<Integer> confirmed;
    private final Set<Integer> echoes;

    Answers(Situation at, Reading customer, List<Ask> asks) {
        this.at = at;
        this.reply = at.reply();
        this.customer = customer;
        this.asks = asks;
        var same = reply.language() == customer.language();
        for (int i = 0; i < reply.sentences().size(); i++) topics.add(same ? Topics.in(reply.language()).all(reply.wordsOf(i)) : Set.of());
        this.times = sentences(TIME);
        this.sums = sentences(FREE);
        for (var sum : Sums.in(reply.text())) sentence(sum, sums);
        this.places = sentences(PLACE);
        for (var word : reply.words()) if (word.is(Token.Kind.ADDRESS) || word.is(Token.Kind.CODE) || isPlaceName(word)) places.add(word.sentence());
        this.reasons = sentences(REASON);
        this.yesNo = sentences(YES_NO);
        this.confirmed = sentences(CONFIRM);
        this.echoes = sentences(ECHO);
        // Who is only sent on, comforted or told a time that is none has not been answered.
        echoes.addAll(sentences(SENT_AWAY));
        for (int i = 0; i < topics.size(); i++) if (Matter.of(at).isComfort(i) || Matter.of(at).isBlame(i) || Matter.of(at).isEcho(i)) echoes.add(i);
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

    /** Found out once: thirty questions that are each about the one before would go through the reply again and again. */
    boolean to(Ask ask) {
        var known = told.get(ask);
        if (known == null) told.put(ask, known = answers(ask));
        return known;
    }

    private boolean answers(Ask ask) {
        var about = about(ask);
        if (ask.wants() == Wants.YES_NO && !ask.request() && isAffirmed(ask)) return true;
        // "Missä vaiheessa se on?": it is about what was asked before.
        if (about.isEmpty()) return settles(ask) || asks.indexOf(ask) > 0 && to(asks.get(asks.indexOf(ask) - 1));
        for (int i = 0; i < topics.size(); i++) {
            var common = about.common(topics.get(i));
            if (common > 0 && (ask.request() ? confirms(i) && (!namesDay(ask) || hasTime(i)) : answers(ask, i, common, about) || takesUp(i))) return true;
        }
        return asks.size() == 1 && isShort() && (ask.request() ? anySentence(this::confirms) : settles(ask));
    }

    /** What it is about, without what the others are about too, if anything else is left. */
    private Topics.Of about(Ask ask) {
        var about = topics(ask);
        for (var other : asks) if (other != ask) about = about.without(topics(other));
        return about;
    }

    private Topics.Of topics(Ask ask) {
        return known.computeIfAbsent(ask, each -> Topics.in(customer.language()).of(customer.words().subList(each.first(), each.last() + 1)));
    }

    private boolean isShort() {
        return reply.length() <= SHORT;
    }

    private boolean anySentence(IntPredicate which) {
        for (int i = 0; i < topics.size(); i++) if (!echoes.contains(i) && which.test(i)) return true;
        return false;
    }

    /** The answer is in the sentence that shares the matter, or in the next: "Kysyit toimitusajasta. Se on viikko." */
    private boolean answers(Ask ask, int i, int common, Topics.Of about) {
        var next = i + 1 < topics.size() && !reply.sentences().get(i + 1).newParagraph() ? i + 1 : i;
        return switch (ask.wants()) {
            case TIME -> !echoes.contains(i) && (hasTime(i) || hasTime(next));
            case SUM -> sums.contains(i) || sums.contains(next);
            case NUMBER -> hasNumber(i) || hasNumber(next) || sums.contains(i);
            case PLACE -> places.contains(i) && !echoes.contains(i) || places.contains(next);
            case REASON -> reasons.contains(i) && !echoes.contains(i) || reasons.contains(next);
            case WAY -> !echoes.contains(i) && (tellsWay(i) || tellsWay(next));
            case YES_NO -> !echoes.contains(i) && (yesNo.contains(i) || i > 0 && yesNo.contains(i - 1) || yesNo.contains(next) || repeatsVerb(ask, i) || states(i) && common >= (about.isRich() ? 2 : 1));
            case WHO, THING, ANY -> !echoes.contains(i) && states(i) && common >= (about.isRich() ? 2 : 1);
        };
    }

    private boolean hasTime(int sentence) {
        return times.contains(sentence) || Times.of(at).in(sentence);
    }

    private boolean hasNumber(int sentence) {
        return reply.wordsOf(sentence).stream().anyMatch(word -> word.is(Token.Kind.NUMBER) || word.is(Token.Kind.CODE));
    }

    private boolean tellsWay(int sentence) {
        return !Demands.of(at).of(sentence).isEmpty() || !Acts.of(at).of(sentence).isEmpty() || reply.wordsOf(sentence).stream().anyMatch(word -> word.is(Token.Kind.ADDRESS) && !word.text().contains("@"));
    }

    /** A sentence of some length that is no question and no mere promise of an answer. */
    private boolean states(int sentence) {
        var words = reply.wordsOf(sentence);
        return words.stream().filter(word -> word.is(Token.Kind.WORD)).count() >= SHORT_SENTENCE && !Matter.of(at).isSoft(sentence) && !words.getLast().text().contains("?") && Acts.of(at).of(sentence).stream().noneMatch(act -> act.kind() == Act.Kind.WILL);
    }

    private boolean repeatsVerb(Ask ask, int sentence) {
        var verbs = customer.words().subList(ask.first(), ask.last() + 1).stream().filter(word -> word.has(Feature.QUESTION) || word.has(Feature.INFINITIVE) || word.has(Feature.PARTICIPLE)).flatMap(word -> word.lemmas().stream())
            .filter(lemma -> !NO_CONTENT.contains(lemma)).collect(Collectors.toSet());
        return !verbs.isEmpty() && reply.wordsOf(sentence).stream().anyMatch(word -> word.has(Feature.VERB) && word.lemmas().stream().anyMatch(verbs::contains));
    }

    /** "Ehtiikö se ennen 6.12.?" – "Se ehtii perille ennen 6.12.": the verb and the day again. */
    private boolean isAffirmed(Ask ask) {
        var asked = customer.words().subList(ask.first(), ask.last() + 1);
        var numbers = numbers(asked);
        var verbs = asked.stream().filter(word -> word.has(Feature.QUESTION)).flatMap(word -> word.lemmas().stream()).collect(Collectors.toSet());
        for (int i = 0; i < topics.size(); i++) {
            var words = reply.wordsOf(i);
            if (!echoes.contains(i) && words.stream().anyMatch(word -> word.lemmas().stream().anyMatch(verbs::contains)) && numbers(words).stream().anyMatch(numbers::contains)) return true;
        }
        return false;
    }

    private static Set<String> numbers(List<Word> words) {
        return words.stream().filter(word -> word.is(Token.Kind.NUMBER)).map(Word::lower).collect(Collectors.toSet());
    }

    /** Something is done about it, and when is told: "Selvitän toimitusajan ja vastaan huomenna." */
    private boolean takesUp(int sentence) {
        return Acts.of(at).of(sentence).stream().anyMatch(Act::isToCome) && Times.of(at).in(sentence);
    }

    /** A wish for a certain day is not met by any other. */
    private boolean namesDay(Ask ask) {
        return customer.words().subList(ask.first(), ask.last() + 1).stream().anyMatch(word -> DAYS.stream().anyMatch(word.lower()::startsWith));
    }

    private boolean confirms(int sentence) {
        return !echoes.contains(sentence) && (confirmed.contains(sentence) || !Acts.of(at).of(sentence).isEmpty());
    }

    /** The only question of a message, in a short reply: a pronoun may stand for all that it is about. */
    private boolean settles(Ask ask) {
        if (anySentence(this::takesUp)) return true;
        return switch (ask.wants()) {
            case TIME -> anySentence(this::hasTime);
            case SUM -> !sums.isEmpty();
            case NUMBER -> anySentence(this::hasNumber);
            case PLACE -> anySentence(places::contains);
            case REASON -> anySentence(reasons::contains);
            case WAY -> anySentence(this::tellsWay);
            case YES_NO -> anySentence(yesNo::contains);
            case WHO, THING, ANY -> false;
        };
    }
}
