package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Ask.Wants;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Clitic;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the questions and requests in a customer's text, in order. */
final class AskFinder {

    private static final Phrases END = Asks.FILE.phrases("end");
    private static final Phrases HEAD = Asks.FILE.phrases("head");
    private static final Phrases ASK = Asks.FILE.phrases("ask");
    private static final Phrases OPEN = Asks.FILE.phrases("open");
    private static final Phrases VERB_FIRST = Asks.FILE.phrases("verb-first");
    private static final Phrases SHELL = Asks.FILE.phrases("shell");
    private static final Phrases POLITE = Asks.FILE.phrases("polite");
    private static final Phrases REQUEST = Asks.FILE.phrases("request");
    private static final Phrases NO_REQUEST = Asks.FILE.phrases("no-request");
    private static final Phrases RHETORICAL = Asks.FILE.phrases("rhetorical");
    /** No letter asks more; what does is no letter. */
    private static final int MOST = 30;
    private static final int LONGEST_FRAGMENT = 12;
    /** After a comma these ask; other question words may be relative there ("se, mitä tilasin"). */
    private static final Set<Wants> NEVER_RELATIVE = Set.of(Wants.TIME, Wants.SUM, Wants.NUMBER, Wants.REASON, Wants.WAY, Wants.YES_NO);
    private static final Set<Wants> NEVER_RHETORICAL = Set.of(Wants.TIME, Wants.PLACE, Wants.SUM);
    private static final Set<String> COORDINATING = Set.of("ja", "sekä", "tai", "entä", "mutta", "eli", "että", "och", "eller", "men", "samt", "and", "or", "but");

    private static final Set<String> FINITE = Set.of("är", "kommer", "kan", "får", "ska", "har", "går", "blir", "kostar", "levereras", "skickas", "öppnar", "finns", "gör", "borde", "skulle", "måste", "anländer",
        "is", "are", "can", "will", "do", "does", "did", "should", "would", "could", "has", "have", "was", "were", "might");

    /** In English these before a subject ask, with or without a question mark; in Swedish they may state a condition. */
    private static final Set<String> PLAIN = Set.of("can", "could", "do", "does", "did", "is", "are", "will", "would", "has", "have", "may");
    private static final Set<String> QUOTES = Set.of("\"", "”", "“", "«", "»", "'", "’");
    private static final Set<String> SUBJECTS = Set.of("i", "we", "you", "it", "they", "he", "she", "there", "this", "that", "the", "my", "our");

    private final Reading reading;
    private final Language language;
    private final Morphology morphology;
    private final Set<String> connecting;
    private final Map<Integer, Opening> openings = new HashMap<>();
    private final Map<Integer, List<Match>> heads;
    private final Map<Integer, List<Match>> strongHeads;
    private final Map<Integer, List<Match>> requests;
    private final Set<Integer> noRequests;
    private final Set<Integer> rhetorical;
    private final int end;

    private enum Role { OPEN, SHELL, CHECK, POLITE }

    private record Opening(int first, int last, Role role, Wants wants) {}

    AskFinder(Reading reading, Morphology morphology) {
        this.reading = reading;
        this.language = reading.language();
        this.morphology = morphology;
        this.connecting = Asks.FILE.lines("connect", language).stream().flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toSet());
        this.heads = bySentence(HEAD);
        this.strongHeads = bySentence(ASK);
        this.requests = bySentence(REQUEST);
        this.noRequests = new HashSet<>(bySentence(NO_REQUEST).keySet());
        this.rhetorical = new HashSet<>(bySentence(RHETORICAL).keySet());
        this.end = end();
        open();
    }

    private Map<Integer, List<Match>> bySentence(Phrases phrases) {
        return reading.all(phrases).stream().collect(Collectors.groupingBy(Match::sentence));
    }

    /** The first sentence that is no more of this message: the closing, or another message. */
    private int end() {
        for (var match : reading.all(END)) {
            if (match.sentence() > 0 && reading.wordsOf(match.sentence()).size() <= LONGEST_FRAGMENT) return match.sentence();
        }
        return reading.sentences().size();
    }

    private void open() {
        for (var match : reading.all(OPEN)) put(match, Role.OPEN, wants(match.kind()));
        for (var match : reading.all(VERB_FIRST)) put(match, Role.OPEN, Wants.YES_NO);
        for (var word : reading.words()) if (!word.quoted() && isAskingVerb(word)) openings.put(word.index(), new Opening(word.index(), word.index(), Role.OPEN, Wants.YES_NO));
        for (var match : reading.all(SHELL)) put(match, "check".equals(match.kind()) ? Role.CHECK : Role.SHELL, Wants.ANY);
        for (var match : reading.all(POLITE)) openings.merge(match.first().index(), new Opening(match.first().index(), match.last().index(), Role.POLITE, Wants.ANY),
            (known, polite) -> known.role == Role.SHELL || known.role == Role.CHECK ? known : polite);
    }

    private void put(Match match, Role role, Wants wants) {
        openings.put(match.first().index(), new Opening(match.first().index(), match.last().index(), role, wants));
    }

    private static Wants wants(@Nullable String kind) {
        return "yesno".equals(kind) ? Wants.YES_NO : Wants.valueOf(String.valueOf(kind).toUpperCase(Locale.ROOT));
    }

    /** "onko", "saapuuko", and as people speak "lähteeks". */
    private boolean isAskingVerb(Word word) {
        // "Risto Alanko" asks nothing.
        if (language != Language.FI || !word.is(Token.Kind.WORD) || word.token().isCapitalised() && reading.wordsOf(word.sentence()).getFirst().index() < word.index() && word.has(Feature.NAME)) return false;
        if (word.analyses().stream().anyMatch(AskFinder::isAsking)) return true;
        if (!word.analyses().isEmpty() || !word.lower().endsWith("ks") || word.lower().length() < 4) return false;
        return morphology.analyse(word.lower().substring(0, word.lower().length() - 2)).stream().anyMatch(each -> Feature.INDICATIVE.in(each) || Feature.CONDITIONAL.in(each));
    }

    private static boolean isAsking(Analysis each) {
        return each.clitics().contains(Clitic.QUESTION) && (each.isVerb() || each.wordClass() == WordClass.NEGATIVE_VERB);
    }

    List<Ask> asks() {
        var asks = new ArrayList<Ask>();
        for (int sentence = 0; sentence < end && asks.size() < MOST; sentence++) {
            if (reading.wordsOf(sentence).getFirst().quoted()) continue;
            var found = questions(sentence);
            addRequests(sentence, found);
            found.sort(Comparator.comparingInt(Ask::first));
            asks.addAll(ended(found, sentence));
        }
        return List.copyOf(asks);
    }

    private List<Ask> questions(int sentence) {
        var found = new ArrayList<Ask>();
        var words = reading.wordsOf(sentence);
        var marked = words.stream().anyMatch(word -> word.is(Token.Kind.MARK) && word.text().contains("?"));
        var shell = -1;
        var check = false;
        var taken = -1;
        for (var word : words) {
            var opening = openings.get(word.index());
            if (opening == null || opening.first <= taken || found.size() >= MOST || isBareAnd(opening) || isQuoted(opening)) continue;
            if (opening.role == Role.POLITE) {
                found.add(new Ask(opening.first, opening.last, true, Wants.ANY));
                taken = opening.last;
            } else if (opening.role != Role.OPEN) {
                if (shell < 0) shell = opening.first;
                check = opening.role == Role.CHECK;
                taken = opening.last;
            } else if (isQuestion(opening, sentence, marked, shell >= 0, !found.isEmpty())) {
                found.add(new Ask(shell >= 0 ? shell : opening.first, opening.last, false, opening.wants));
                shell = -1;
                taken = opening.last;
            }
        }
        if (shell >= 0 && !rhetorical.contains(sentence)) found.add(new Ask(shell, shell, check, Wants.ANY));
        if (found.isEmpty() && marked && words.stream().anyMatch(word -> !word.is(Token.Kind.MARK)) && !isRhetorical(sentence, Wants.ANY)) found.add(new Ask(words.getFirst().index(), words.getLast().index(), false, Wants.ANY));
        if (found.isEmpty() && strongHeads.containsKey(sentence) && words.size() > strongHeads.get(sentence).getFirst().words().size() + 1 && endsCalmly(words)) found.add(new Ask(strongHeads.get(sentence).getFirst().first().index(), words.getLast().index(), false, Wants.ANY));
        return found;
    }

    /** "Entä paljonko": the next word asks. */
    private boolean isBareAnd(Opening opening) {
        return reading.words().get(opening.first).lower().startsWith("entä") && openings.containsKey(opening.last + 1);
    }

    /** "Robotti kysyi 'kuinka voin auttaa'": another's question. */
    private boolean isQuoted(Opening opening) {
        return opening.first > 0 && QUOTES.contains(reading.words().get(opening.first - 1).text()) && reading.words().get(opening.first - 1).end() == reading.words().get(opening.first).start();
    }

    private static boolean endsCalmly(List<Word> words) {
        return !words.getLast().is(Token.Kind.MARK) || words.getLast().text().equals(".") || words.getLast().text().equals("...");
    }

    private boolean isQuestion(Opening opening, int sentence, boolean marked, boolean covered, boolean further) {
        if (isRhetorical(sentence, opening.wants)) return false;
        var asked = covered || isAfterHead(opening, sentence);
        // "om" and "if" ask only after "undrar" and "wonder".
        if (language != Language.FI && opening.wants == Wants.YES_NO && !isVerbFirst(opening)) return asked;
        if (further && !covered) return isCoordinated(opening);
        if (asked) return true;
        if (marked) return opening.wants == Wants.YES_NO && language == Language.FI || beginsClause(opening.first);
        return beginsSentence(opening.first, sentence) && isPlain(opening, sentence);
    }

    private boolean isVerbFirst(Opening opening) {
        return opening.last > opening.first;
    }

    private boolean isAfterHead(Opening opening, int sentence) {
        var here = heads.get(sentence);
        return here != null && here.getFirst().last().index() < opening.first;
    }

    private boolean isCoordinated(Opening opening) {
        var before = reading.words().get(opening.first - 1);
        if (before.is(Token.Kind.MARK)) return NEVER_RELATIVE.contains(opening.wants) || before.text().contains("?");
        return COORDINATING.contains(before.lower());
    }

    private boolean beginsClause(int word) {
        if (word == 0) return true;
        var before = reading.words().get(word - 1);
        return before.sentence() != reading.words().get(word).sentence() || before.is(Token.Kind.MARK) || before.is(Token.Kind.SYMBOL) || Clauses.isDatesEnd(before, reading.words().get(word)) || connecting.contains(before.lower());
    }

    private boolean beginsSentence(int word, int sentence) {
        for (var each : reading.wordsOf(sentence)) {
            if (each.index() == word) return true;
            if (each.is(Token.Kind.WORD) && !connecting.contains(each.lower()) && !each.has(Feature.NAME)) return false;
        }
        return false;
    }

    /** Without a question mark: no exclamation ("mikä pettymys!"), and in Swedish and English with its verb next ("när kommer"), or with the subject behind it ("can I"). */
    private boolean isPlain(Opening opening, int sentence) {
        var words = reading.wordsOf(sentence);
        if (words.getLast().is(Token.Kind.MARK) && words.getLast().text().contains("!")) return false;
        if (language == Language.EN && opening.wants == Wants.YES_NO && isVerbFirst(opening)) return PLAIN.contains(reading.words().get(opening.first).lower()) && SUBJECTS.contains(reading.words().get(opening.last).lower());
        if (language != Language.FI) return opening.wants != Wants.YES_NO && opening.last + 1 < reading.words().size() && FINITE.contains(reading.words().get(opening.last + 1).lower());
        if (opening.wants == Wants.YES_NO) return true;
        if (reading.words().get(opening.first).lower().equals("koska") || reading.words().get(opening.first).lower().startsWith("entä")) return false;
        var next = opening.last + 1 < reading.words().size() ? reading.words().get(opening.last + 1) : null;
        if (next == null || next.sentence() != sentence) return false;
        return opening.wants != Wants.THING && opening.wants != Wants.WHO || next.has(Feature.VERB) && next.has(Feature.INDICATIVE);
    }

    private boolean isRhetorical(int sentence, Wants wants) {
        if (rhetorical.contains(sentence)) return true;
        var last = reading.wordsOf(sentence).getLast();
        return last.is(Token.Kind.MARK) && last.text().contains("?") && last.text().contains("!") && !NEVER_RHETORICAL.contains(wants);
    }

    private void addRequests(int sentence, List<Ask> found) {
        if (!noRequests.contains(sentence)) {
            for (var match : requests.getOrDefault(sentence, List.of())) {
                if (found.size() < MOST && found.stream().noneMatch(ask -> ask.first() <= match.last().index() && !isApart(ask, match))) found.add(request(match, found));
            }
        }
        if (found.isEmpty() && isThankedFor(sentence)) found.add(new Ask(reading.wordsOf(sentence).getFirst().index(), reading.wordsOf(sentence).getLast().index(), true, Wants.ANY));
    }

    /** The whole clause: "myöhäinen lähtö olisi kiva". */
    private Ask request(Match match, List<Ask> found) {
        if (language == Language.FI && connecting.contains(match.first().lower()) && match.words().size() > 1) return new Ask(match.first().index() + 1, match.last().index(), true, Wants.ANY);
        var first = Clauses.start(reading, match.first().index());
        while (first < match.first().index() && connecting.contains(reading.words().get(first).lower())) first++;
        var start = first;
        var alone = language == Language.FI && found.stream().noneMatch(ask -> ask.last() >= start && ask.first() < match.first().index());
        return new Ask(alone ? first : match.first().index(), match.last().index(), true, Wants.ANY);
    }

    /** "Peruuttakaa tilaus ja palauttakaa rahat": another clause of the sentence. */
    private boolean isApart(Ask ask, Match match) {
        return ask.last() < match.first().index() && beginsClause(match.first().index()) || connecting.contains(match.first().lower()) && ask.last() < match.first().index();
    }

    /** "Hiljainen huone, kiitos." */
    private boolean isThankedFor(int sentence) {
        var words = reading.wordsOf(sentence).stream().filter(word -> !word.is(Token.Kind.MARK)).toList();
        if (words.size() < 2 || words.size() > LONGEST_FRAGMENT || connecting.contains(words.getFirst().lower()) || !Set.of("kiitos", "tack", "please", "kiitti").contains(words.getLast().lower())) return false;
        var before = reading.words().get(words.getLast().index() - 1);
        if (!before.is(Token.Kind.MARK) || !before.text().equals(",")) return false;
        return words.stream().noneMatch(word -> word.isOnly(Feature.VERB) && word.has(Feature.INDICATIVE) || Set.of("ei", "hyvää", "hyvin", "kyllä", "no", "nej", "fine", "bra", "hej", "är", "is").contains(word.lower()));
    }

    /** Each goes on to the next, or to the sentence's end. */
    private List<Ask> ended(List<Ask> found, int sentence) {
        var ended = new ArrayList<Ask>();
        for (int i = 0; i < found.size(); i++) {
            var last = i + 1 < found.size() ? found.get(i + 1).first() - 1 : reading.wordsOf(sentence).getLast().index();
            while (last > found.get(i).first() && i + 1 < found.size() && (reading.words().get(last).is(Token.Kind.MARK) && !reading.words().get(last).text().contains("?") || COORDINATING.contains(reading.words().get(last).lower()))) last--;
            ended.add(found.get(i).until(Math.max(last, found.get(i).first())));
        }
        return ended;
    }
}
