package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Ask.Wants;
import fi.luukku.finnish.Mood;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What each of a customer's questions and requests is about, and by which words it is told from the others. */
final class AskMatter {

    private static final Set<String> DAYS = Set.of("maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai", "viikonlop", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "helgen", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend");
    /** Verbs of any question; "voiko tulla koiran kanssa" is not of coming. */
    private static final Set<String> NO_CONTENT = Set.of("olla", "voida", "saada", "pitää", "onnistua", "ehtiä", "tulla", "mennä", "käydä", "tehdä", "ottaa", "löytyä", "antaa", "laittaa", "päästä");
    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

    private final Reading customer;
    private final Language language;
    private final Topics topics;
    private final List<Ask> asks;
    private final Set<String> all;
    /** In how many of the asks, and of what is told beside them, a base form stands, or a word of its matter. */
    private final Map<String, Integer> said = new HashMap<>();
    private final Map<String, Integer> matters = new HashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();
    private final Map<Ask, Topics.Of> named = new HashMap<>();
    private final Map<Ask, Words> known = new HashMap<>();

    /**
     * @param about    without what the others are about too, if anything else is left
     * @param own      each word that stands nowhere else in the message, with its matter
     * @param verbs    what is asked by the verb: "saapuuko"
     * @param yes      those verbs as a yes has them: "saapuu"
     * @param repeated verbs that tell a matter when they come again
     * @param numbers  of two digits at least
     * @param context  the things of its sentence and the one before, without what other questions name; all of their words, where it names nothing itself
     */
    record Words(Topics.Of about, List<Set<String>> own, Set<String> verbs, Set<String> yes, Set<String> repeated, Set<String> numbers, List<Set<String>> context, boolean thin, boolean namesDay) {}

    AskMatter(Reading customer, List<Ask> asks) {
        this.customer = customer;
        this.language = Objects.requireNonNull(customer.language());
        this.topics = Topics.in(language);
        this.asks = asks;
        this.all = all(customer.words());
        count(rest());
        for (var ask : asks) {
            named.put(ask, topics.of(words(ask)));
            count(words(ask));
            if (!ask.request()) bases(words(ask)).forEach(base -> questions.merge(base, 1, Integer::sum));
        }
        asks.forEach(ask -> known.put(ask, read(ask)));
    }

    private void count(List<Word> words) {
        bases(words).forEach(base -> said.merge(base, 1, Integer::sum));
        all(words).forEach(base -> matters.merge(base, 1, Integer::sum));
    }

    /** What the customer tells besides asking. */
    private List<Word> rest() {
        var rest = new ArrayList<Word>();
        var from = 0;
        for (var ask : asks) {
            if (ask.first() > from) rest.addAll(customer.words().subList(from, ask.first()));
            from = Math.max(from, ask.last() + 1);
        }
        rest.addAll(customer.words().subList(from, customer.words().size()));
        return rest;
    }

    private List<Word> words(Ask ask) {
        return customer.words().subList(ask.first(), ask.last() + 1);
    }

    private Words read(Ask ask) {
        var words = words(ask);
        var about = about(ask);
        var things = own(words, true);
        var own = things.isEmpty() ? own(words, false) : things;
        var thin = language == Language.FI ? things.stream().allMatch(word -> word.stream().anyMatch(topics::isOfMany)) : own.size() <= 1;
        return new Words(about, own, verbs(words), yes(words), repeated(words), numbers(words), context(ask, about), thin && isOnlyOfItsKind(ask), words.stream().anyMatch(word -> DAYS.stream().anyMatch(word.lower()::startsWith)));
    }

    private Topics.Of about(Ask ask) {
        var about = named.get(ask);
        for (var other : asks) if (other != ask) about = about.without(named.get(other));
        return about;
    }

    private List<Set<String>> own(List<Word> words, boolean things) {
        var own = new ArrayList<>(topics.own(words, things));
        numbers(words).forEach(number -> own.add(Set.of(number)));
        return own.stream().map(word -> word.stream().filter(base -> said.getOrDefault(base, 0) <= 1).collect(Collectors.toSet())).filter(word -> !word.isEmpty())
            .map(word -> topics.withSame(word).stream().filter(base -> word.contains(base) || matters.getOrDefault(base, 0) <= 1).collect(Collectors.toSet())).distinct().toList();
    }

    private static Set<String> verbs(List<Word> words) {
        return words.stream().flatMap(word -> word.analyses().stream()).filter(each -> each.isVerb() && Feature.QUESTION.in(each)).map(each -> each.lemma()).collect(Collectors.toSet());
    }

    private static Set<String> yes(List<Word> words) {
        return words.stream().filter(word -> word.has(Feature.QUESTION) && word.has(Feature.VERB)).map(Word::lower).filter(word -> word.endsWith("ko") || word.endsWith("kö")).map(word -> word.substring(0, word.length() - 2)).collect(Collectors.toSet());
    }

    private static Set<String> repeated(List<Word> words) {
        return words.stream().filter(word -> word.has(Feature.QUESTION) || word.has(Feature.INFINITIVE) || word.has(Feature.PARTICIPLE) || word.analyses().stream().anyMatch(each -> each.mood() == Mood.MA_INFINITIVE)).flatMap(word -> word.analyses().stream())
            .map(each -> each.verb() != null ? each.verb() : each.isVerb() ? each.lemma() : "").filter(verb -> !verb.isEmpty() && !NO_CONTENT.contains(verb)).collect(Collectors.toSet());
    }

    private List<Set<String>> context(Ask ask, Topics.Of about) {
        var asking = customer.words().get(ask.first()).sentence();
        var words = customer.words().subList(customer.wordsOf(Math.max(0, asking - 1)).getFirst().index(), ask.last() + 1);
        if (about.isEmpty()) return topics.own(words, false).stream().map(topics::withSame).toList();
        var own = ask.request() ? Set.<String>of() : bases(words(ask));
        return topics.own(words, true).stream().filter(word -> word.stream().allMatch(base -> questions.getOrDefault(base, 0) <= (own.contains(base) ? 1 : 0))).map(topics::withSame).toList();
    }

    private boolean isOnlyOfItsKind(Ask ask) {
        return asks.stream().noneMatch(other -> other != ask && !other.request() && other.wants() == ask.wants());
    }

    Words of(Ask ask) {
        return known.get(ask);
    }

    /** Whether it is of something that the message names at all. */
    boolean isOfMessage(Set<String> topics) {
        return topics.stream().anyMatch(all::contains);
    }

    /** "Milloin se korjataan?": what it is about stands in what was told before. */
    boolean isThin(Ask ask) {
        return !ask.request() && (ask.wants() == Wants.TIME || ask.wants() == Wants.REASON) && of(ask).thin();
    }

    /** Its words and nothing else. */
    String bare(Ask ask) {
        return Matter.bare(customer.text().substring(customer.words().get(ask.first()).start(), customer.words().get(ask.last()).end()));
    }

    /** All that words may be known by. */
    Set<String> all(List<Word> words) {
        var all = new HashSet<>(topics.all(words));
        all.addAll(numbers(words));
        return all;
    }

    private Set<String> bases(List<Word> words) {
        var bases = new HashSet<>(numbers(words));
        topics.own(words, false).forEach(bases::addAll);
        return bases;
    }

    /** As they may stand within words too: "95-bensa". */
    static Set<String> numbers(List<Word> words) {
        var numbers = new HashSet<String>();
        for (var word : words) {
            if (word.is(Token.Kind.NUMBER) && word.lower().length() > 1) numbers.add(word.lower());
            NUMBER.matcher(word.lower()).results().limit(2).forEach(digits -> numbers.add(digits.group()));
        }
        return numbers;
    }
}
