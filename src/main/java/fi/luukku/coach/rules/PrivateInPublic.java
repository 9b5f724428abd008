package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.OrderFacts;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.Found;
import fi.luukku.kernel.Language;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What only the customer and the store should know, in a reply that anyone reads. What the customer said there
 * themselves is no secret any more, but their order's number is: with it and a name others get further.
 */
final class PrivateInPublic extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("private.in-public");
    private static final Phrases PERSONAL = FILE.phrases("personal");
    private static final Phrases BOUGHT = FILE.phrases("bought");
    private static final Phrases BOUGHT_BEFORE = FILE.phrases("bought-before");
    private static final Phrases PAID = FILE.phrases("paid");
    private static final Phrases THEIRS = FILE.phrases("theirs");
    private static final Phrases OURS = FILE.phrases("ours");
    private static final Set<String> GENERAL = FILE.words("general");
    private static final Set<String> STREETS = FILE.words("streets");
    private static final Set<String> FREE_MAIL = FILE.words("mail");

    PrivateInPublic() {
        super("private.in-public", Severity.STOP, new Cost(Factor.RESPONSIBILITY, 0.7));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!at.draft().channel().isPublic()) return;
        var facts = at.sign(Facts.class, Facts::of);
        for (var found : facts.orders()) tell(found, findings);
        for (var found : facts.parcels()) tell(found, findings);
        for (var found : facts.references()) tell(found, findings);
        for (var found : facts.ibans()) tell(found, findings);
        for (var found : facts.cards()) tell(found, findings);
        for (var found : facts.identityCodes()) tell(found, findings);
        var theirs = sentences(THEIRS, at);
        theirs.andNot(sentences(OURS, at));
        var paid = sentences(PAID, at);
        paid.andNot(sentences(OURS, at));
        for (var found : facts.phones()) if (theirs.get(sentence(found, at))) tell(found, findings);
        for (var found : facts.sums()) if (paid.get(sentence(found, at))) tell(found, findings);
        for (var match : at.reply().all(PERSONAL)) findings.at(match.start(), match.end(), "say");
        addresses(at, theirs, findings);
        bought(at, findings);
        orderFacts(at, facts, findings);
    }

    private static void tell(Found<?> found, Findings findings) {
        findings.at(found.start(), found.end(), "say");
    }

    private static int sentence(Found<?> found, Situation at) {
        var word = Facts.wordAt(at.reply().words(), found.start());
        return word == null ? at.reply().sentences().size() : word.sentence();
    }

    private static BitSet sentences(Phrases phrases, Situation at) {
        var sentences = new BitSet();
        for (var match : at.reply().all(phrases)) sentences.set(match.sentence());
        return sentences;
    }

    /** Where the customer lives, and their mail address; the store's own are for all to know. */
    private static void addresses(Situation at, BitSet theirs, Findings findings) {
        var words = at.reply().words();
        var spokenTo = new HashMap<Integer, Boolean>();
        for (int i = 0; i < words.size() && !findings.areFull(); i++) {
            var word = words.get(i);
            if (word.is(Token.Kind.ADDRESS) && word.text().indexOf('@') > 0 && isTheirMail(word, at, theirs, sentence -> spokenTo.computeIfAbsent(sentence, each -> isSpokenTo(each, at)))) findings.at(word.start(), word.end(), "say");
            if (i + 1 < words.size() && theirs.get(word.sentence()) && isStreet(word, words.get(i + 1))) findings.at(word.start(), words.get(i + 1).end(), "say");
        }
    }

    private static boolean isTheirMail(Word word, Situation at, BitSet theirs, IntPredicate spokenTo) {
        var address = word.lower();
        if (isNamedLikeThem(address.substring(0, address.indexOf('@')), at)) return true;
        var domain = address.substring(address.indexOf('@') + 1);
        if (FREE_MAIL.stream().anyMatch(domain::startsWith)) return true;
        return theirs.get(word.sentence()) && spokenTo.test(word.sentence());
    }

    /** "sanna.oja" is Sanna Oja's. */
    private static boolean isNamedLikeThem(String local, Situation at) {
        var names = at.draft().customerName() == null ? List.<String>of() : Stream.of(at.draft().customerName().toLowerCase(Locale.ROOT).split("\\s+")).map(PrivateInPublic::plain).toList();
        return names.size() > 1 && names.stream().allMatch(plain(local)::contains);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static boolean isSpokenTo(int sentence, Situation at) {
        return at.reply().wordsOf(sentence).stream().anyMatch(each -> each.has(Feature.THY) || each.has(Feature.YOUR) || each.has(Feature.THOU) || each.has(Feature.YE));
    }

    private static boolean isStreet(Word word, Word number) {
        return word.is(Token.Kind.WORD) && word.token().isCapitalised() && (number.is(Token.Kind.NUMBER) || number.is(Token.Kind.CODE)) && number.text().length() <= 5 && STREETS.stream().anyMatch(word.lower()::endsWith);
    }

    /** "Tilaamasi rintapumppu", unless they named it there themselves. */
    private static void bought(Situation at, Findings findings) {
        for (var match : at.reply().all(BOUGHT)) thing(match, match.last(), at, findings);
        for (var match : at.reply().all(BOUGHT_BEFORE)) thing(match, before(match, at), at, findings);
    }

    private static void thing(Match match, @Nullable Word thing, Situation at, Findings findings) {
        if (thing == null) return;
        var known = at.customer() != null && at.customer().words().stream().anyMatch(word -> word.lower().equals(thing.lower()) || word.lemmas().stream().anyMatch(thing.lemmas()::contains));
        var general = GENERAL.contains(thing.lower()) || thing.lemmas().stream().anyMatch(GENERAL::contains);
        if (!known && !general && (at.language() != Language.FI || thing.has(Feature.NOUN))) findings.at(Math.min(thing.start(), match.start()), Math.max(thing.end(), match.end()), "say");
    }

    /** "Skorna som du beställde": the thing comes first. */
    private static @Nullable Word before(Match match, Situation at) {
        var index = match.first().index() - 1;
        while (index >= 0 && Set.of("that", "which", "som", ",").contains(at.reply().words().get(index).lower())) index--;
        return index >= 0 && at.reply().words().get(index).is(Token.Kind.WORD) && at.reply().words().get(index).sentence() == match.sentence() ? at.reply().words().get(index) : null;
    }

    /** What stands in the order, also where no word says what it is. */
    private static void orderFacts(Situation at, Facts facts, Findings findings) {
        var order = at.draft().order();
        if (order == null) return;
        var text = at.reply().text().toLowerCase(Locale.ROOT);
        var said = at.customer() == null ? "" : at.customer().text().toLowerCase(Locale.ROOT);
        if (order.number() != null && order.number().length() >= 4) find(text, order.number().toLowerCase(Locale.ROOT), facts, findings);
        for (var line : order.lines()) if (line.name() != null && line.name().length() >= 4 && !said.contains(line.name().toLowerCase(Locale.ROOT))) find(text, line.name().toLowerCase(Locale.ROOT), facts, findings);
        for (var shipment : order.shipments()) tracking(shipment, text, facts, findings);
    }

    private static void tracking(OrderFacts.Shipment shipment, String text, Facts facts, Findings findings) {
        if (shipment.trackingCode() != null && shipment.trackingCode().length() >= 6) find(text, shipment.trackingCode().toLowerCase(Locale.ROOT), facts, findings);
    }

    private static void find(String text, String secret, Facts facts, Findings findings) {
        var start = text.indexOf(secret);
        if (start < 0 || Facts.at(facts.orders(), start) != null || Facts.at(facts.parcels(), start) != null) return;
        findings.at(start, start + secret.length(), "say");
    }
}
