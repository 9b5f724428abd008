package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.finnish.Token;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the draft treats the customer's matter: sentence by sentence, what is done, refused, asked or only said kindly. */
public final class Matter {

    private static final RuleFile FILE = RuleFile.of("matter");
    private static final Phrases OPEN = FILE.phrases("open");
    private static final Phrases REFUSAL = FILE.phrases("refusal");
    private static final Phrases SOFT = FILE.phrases("soft");
    private static final Phrases ASIDE = FILE.phrases("aside");
    private static final Phrases BLAME = RuleFile.of("blame.customer").phrases();
    private static final int SHORT_SENTENCE = 5;
    private static final int SHORT_COMFORT = 8;

    private final Situation at;
    private final Reading reply;
    private final boolean leftOpen;
    private final Set<Integer> refusals;
    private final Set<Integer> soft;
    private final Set<Integer> asides;

    private Matter(Situation at) {
        this.at = at;
        this.reply = at.reply();
        this.leftOpen = reply.has(OPEN);
        this.refusals = sentences(REFUSAL);
        this.soft = sentences(SOFT);
        this.asides = sentences(ASIDE);
    }

    /** Of the draft. */
    public static Matter of(Situation at) {
        return at.sign(Matter.class, Matter::new);
    }

    private Set<Integer> sentences(Phrases phrases) {
        return reply.all(phrases).stream().map(Match::sentence).collect(Collectors.toCollection(HashSet::new));
    }

    /** "On selvityksessä": the draft itself says that it is not settled. */
    public boolean isLeftOpen() {
        return leftOpen;
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** Tells the customer what they should have known. */
    boolean isBlame(int sentence) {
        return blaming().contains(sentence);
    }

    /** The customer's own sentence returned. */
    boolean isEcho(int sentence) {
        var customer = at.customer();
        if (customer == null || reply.wordsOf(sentence).size() < SHORT_SENTENCE) return false;
        return at.sign(Bare.class, _ -> new Bare(bare(customer.text()))).text().contains(bare(reply.textOf(reply.sentences().get(sentence))));
    }

    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private record Bare(String text) {}

    /** Regret and thanks alone, without a number and without anything done. */
    boolean isComfort(int sentence) {
        return soft.contains(sentence) && Acts.of(at).of(sentence).isEmpty() && !hasFacts(sentence) && !Times.of(at).in(sentence) && !refusals.contains(sentence);
    }

    /** Kind words that tell nothing, or hardly anything. */
    public boolean isSoft(int sentence) {
        return soft.contains(sentence);
    }

    /** "Jos jotain kysyttävää tulee, …": the way on if this was not enough. */
    public boolean isAside(int sentence) {
        return asides.contains(sentence);
    }

    /** Whether the draft asks the customer for something that it needs. */
    public boolean asksBack() {
        return reply.words().stream().anyMatch(word -> word.is(Token.Kind.MARK) && word.text().contains("?") && !word.quoted());
    }

    /** Whether the customer is told to do something, or that they can, other than by the way. */
    public boolean isLeftToCustomer() {
        for (int i = 0; i < reply.sentences().size(); i++) if (!asides.contains(i) && !Demands.of(at).of(i).isEmpty()) return true;
        return false;
    }

    /** The sentences that do something or tell of the matter: not merely kind ones, and no refusals. */
    public Set<Integer> substance() {
        return at.sign(Substance.class, _ -> new Substance(IntStream.range(0, reply.sentences().size()).filter(this::isSubstance).boxed().collect(Collectors.toSet()))).sentences();
    }

    private boolean isSubstance(int sentence) {
        if (refusals.contains(sentence) || isEcho(sentence)) return false;
        var acts = !Acts.of(at).of(sentence).isEmpty();
        if (!acts && (soft.contains(sentence) && isShort(sentence) || blaming().contains(sentence))) return false;
        if (acts || Times.of(at).in(sentence)) return true;
        if (soft.contains(sentence) || asides.contains(sentence)) return false;
        var words = reply.wordsOf(sentence);
        return !words.getFirst().quoted() && words.stream().filter(word -> word.is(Token.Kind.WORD)).count() >= SHORT_SENTENCE && isOfTheirs(sentence);
    }

    /** Whether a sentence has a number, a code or an address. */
    public boolean hasFacts(int sentence) {
        return reply.wordsOf(sentence).stream().anyMatch(word -> word.is(Token.Kind.CODE) || word.is(Token.Kind.ADDRESS) || word.is(Token.Kind.NUMBER));
    }

    public boolean hasFacts() {
        return IntStream.range(0, reply.sentences().size()).anyMatch(this::hasFacts);
    }

    private boolean isShort(int sentence) {
        return reply.wordsOf(sentence).stream().filter(word -> word.is(Token.Kind.WORD)).count() < SHORT_COMFORT;
    }

    /** Telling the customer what they should have known settles nothing. */
    private Set<Integer> blaming() {
        return at.sign(Blaming.class, _ -> new Blaming(sentences(BLAME))).sentences();
    }

    private record Blaming(Set<Integer> sentences) {}

    private boolean isOfTheirs(int sentence) {
        var customer = at.customer();
        if (customer == null || customer.language() == null || customer.language() != reply.language()) return false;
        var topics = Topics.in(customer.language());
        var theirs = at.sign(Theirs.class, _ -> new Theirs(topics.of(customer.words()))).topics();
        return theirs.common(topics.all(reply.wordsOf(sentence))) > 0;
    }

    private record Substance(Set<Integer> sentences) {}

    private record Theirs(Topics.Of topics) {}
}
