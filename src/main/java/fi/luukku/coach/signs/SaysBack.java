package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a draft says back what has happened to the customer. That it shares words with their message is not enough:
 * it must regret that, tell that it was read, or tell what they did or had to bear.
 */
final class SaysBack {

    private static final RuleFile FILE = RuleFile.of("shown");
    private static final Phrases READ = FILE.phrases("read");
    private static final Phrases YOURS = FILE.phrases("yours");
    /** "Ikävä kyllä emme voi ottaa mekkoa takaisin". */
    private static final Phrases REFUSED = RuleFile.of("alternative.missing").phrases();
    private static final Phrases CLAUSE = FILE.phrases("clause");
    private static final Set<String> EMPTY = Set.of("näin", "noin", "tällaista", "tällainen", "sellaista", "this", "så", "detta");
    private static final int SHARED = 2;
    private static final int PART = 4;
    private static final int COMPOUND = 8;
    /** Nobody names more things in a message that is meant. */
    private static final int MOST = 200;

    private final Situation at;
    private final Reading reply;
    private final Topics topics;
    private final Topics.Of theirs;
    private final Set<Integer> theirNumbers;
    private final Set<String> theirCompounds;
    private final Set<Integer> regrets;
    private final Set<Integer> clauses;
    private final Set<Integer> read;
    private final Set<Integer> yours;
    private final Set<Integer> refused;
    private final Set<Integer> instructed;
    private final boolean troubled;

    private SaysBack(Situation at, Reading customer) {
        this.at = at;
        this.reply = at.reply();
        this.topics = Topics.in(Objects.requireNonNull(reply.language()));
        this.theirs = topics.of(customer.words());
        this.theirNumbers = customer.words().stream().map(Reckoning::number).filter(Objects::nonNull).collect(Collectors.toSet());
        this.theirCompounds = customer.words().stream().map(Word::lower).filter(word -> word.length() >= COMPOUND).distinct().limit(MOST).collect(Collectors.toSet());
        this.clauses = sentences(CLAUSE);
        this.regrets = Regret.in(at).found().stream().map(Match::sentence).collect(Collectors.toSet());
        this.read = sentences(READ);
        this.yours = sentences(YOURS);
        this.refused = sentences(REFUSED);
        this.instructed = Instructions.sentences(at);
        this.troubled = isTroubled(at);
    }

    /** None where the customer has written nothing, or in another language. */
    static Set<Integer> sentences(Situation at) {
        var customer = at.customer();
        if (customer == null || customer.language() != at.reply().language() || at.reply().language() == null) return Set.of();
        var back = new SaysBack(at, customer);
        var found = new HashSet<Integer>();
        for (int i = 0; i < at.reply().sentences().size(); i++) if (back.in(i)) found.add(i);
        return found;
    }

    /** Whether something has gone wrong for whoever wrote, or is wanted from us that the playbooks know. */
    static boolean isTroubled(Situation at) {
        return !Intents.of(at).found().isEmpty() || Complaint.in(at).isAtLeast(Complaint.Strength.MILD) || Trouble.of(at).found();
    }

    private Set<Integer> sentences(Phrases phrases) {
        return reply.all(phrases).stream().map(Match::sentence).collect(Collectors.toSet());
    }

    private boolean in(int sentence) {
        if (!regrets.contains(sentence) && !read.contains(sentence) && !(troubled && isOfTheirs(sentence))) return false;
        return !refused.contains(sentence) && !Matter.of(at).isBlame(sentence) && (shared(sentence) >= SHARED || isTold(sentence));
    }

    /** "Pyysit kuparia", "sinulle tuli kaksi": and nothing of ours. */
    private boolean isOfTheirs(int sentence) {
        if (!Acts.of(at).of(sentence).isEmpty() || instructed.contains(sentence)) return false;
        return yours.contains(sentence) || reply.wordsOf(sentence).stream().anyMatch(word -> word.has(Feature.SECOND) && word.has(Feature.PAST) && !word.has(Feature.PRESENT));
    }

    /** "Harmi, että kulho oli lohjennut": one word that can be of nothing else will do; "anteeksi, että kulhon kanssa kävi näin" says nothing back. */
    private boolean isTold(int sentence) {
        var words = reply.wordsOf(sentence);
        return troubled && clauses.contains(sentence) && words.stream().noneMatch(word -> EMPTY.contains(word.lower()))
            && words.stream().anyMatch(word -> bases(word).stream().anyMatch(base -> theirs.strong().contains(base) && !topics.isOfMany(base)));
    }

    private long shared(int sentence) {
        var words = reply.wordsOf(sentence).stream().filter(this::isOfTheirMatter).map(Word::lower).distinct().count();
        return words + (reply.wordsOf(sentence).stream().map(SaysBack::several).anyMatch(theirNumbers::contains) ? 1 : 0);
    }

    private boolean isOfTheirMatter(Word word) {
        return bases(word).stream().anyMatch(base -> theirs.strong().contains(base) || theirs.weak().contains(base)) || isPartOfTheirs(word);
    }

    private Set<String> bases(Word word) {
        return topics.all(List.of(word));
    }

    /** "En filt" of "yllefiltar": in Swedish no dictionary takes a compound apart. */
    private boolean isPartOfTheirs(Word word) {
        if (reply.language() != Language.SV || !word.is(Token.Kind.WORD) || word.lower().length() < PART) return false;
        var part = word.lower().substring(0, Math.min(PART + 1, word.lower().length()));
        return theirCompounds.stream().anyMatch(compound -> compound.indexOf(part) > 2);
    }

    /** "One" is said of anything. */
    private static int several(Word word) {
        var number = Reckoning.number(word);
        return number == null || number == 1 ? -1 : number;
    }
}
