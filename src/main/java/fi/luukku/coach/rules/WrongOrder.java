package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.OrderFacts;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.OrderNumbers;
import fi.luukku.finnish.format.OrderPattern;
import fi.luukku.finnish.format.Sum;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order's number, a parcel's code or an order's sum that is neither this matter's nor in the customer's message. */
final class WrongOrder extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("wrong.order");
    /** A new order, an exchange, a parcel for the return: such have numbers of their own. */
    private static final Phrases ANOTHER = FILE.phrases("another");
    private static final Phrases WHOLE_SUM = FILE.phrases("sum");
    /** Letters and digits with hyphens: such a form is no other number's. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{1,6}-?[\\d-]{4,24}");
    /** "10482" is short for "KK-2026-10482". */
    private static final int SHORTEST_END = 4;
    private static final int MOST_NAMED = 5;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\d]");

    WrongOrder() {
        super("wrong.order", Severity.STOP, new Cost(Factor.RESPONSIBILITY, 0.7));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var facts = at.sign(Facts.class, Facts::of);
        if (facts.orders().isEmpty() && facts.parcels().isEmpty() && facts.sums().isEmpty() && number(at) == null) return;
        var another = sentences(ANOTHER, at);
        orders(at, facts, another, findings);
        parcels(at, facts, another, findings);
        sums(at, facts, findings);
    }

    private static void orders(Situation at, Facts facts, BitSet another, Findings findings) {
        var known = knownOrders(at);
        if (known.isEmpty()) return;
        var right = number(at);
        var ends = ends(known);
        for (var order : written(at, facts)) {
            if (findings.areFull()) return;
            if (isQuotedOr(another, order, at) || isOneOf(known, ends, bare(order.value())) || isInMessage(order.in(at.reply().text()), at)) continue;
            findings.add(order.start(), order.end(), "say", right == null ? List.of() : List.of(new Fix(right, order.start(), order.end())), order.value(), right == null ? named(known) : right);
        }
    }

    private static @Nullable String number(Situation at) {
        return at.draft().order() == null ? null : at.draft().order().number();
    }

    /** Those that a word names, and all in the form that this order's number has: KK-2026-10482 needs no word. */
    private static List<Found<String>> written(Situation at, Facts facts) {
        var number = number(at);
        if (number == null || !FORM.matcher(number).matches()) return facts.orders();
        return OrderNumbers.of(List.of(new OrderPattern(number.replaceAll("\\d", "#")))).in(at.reply().text());
    }

    private static Set<String> knownOrders(Situation at) {
        var known = new HashSet<String>();
        var draft = at.draft();
        if (draft.order() != null && draft.order().number() != null) known.add(bare(draft.order().number()));
        if (draft.customer() != null) OrderNumbers.usual().in(draft.customer().text()).forEach(each -> known.add(bare(each.value())));
        if (draft.subject() != null) OrderNumbers.usual().in(draft.subject()).forEach(each -> known.add(bare(each.value())));
        known.remove("");
        return known;
    }

    /** Each in all that it may be cut short to. Looked up, not gone through: a hostile message has thousands of numbers, and so has the draft. */
    private static Set<String> ends(Set<String> numbers) {
        return numbers.stream().flatMap(WrongOrder::endsOf).collect(Collectors.toSet());
    }

    private static Stream<String> endsOf(String number) {
        return IntStream.rangeClosed(0, number.length() - SHORTEST_END).mapToObj(number::substring);
    }

    private static boolean isOneOf(Set<String> known, Set<String> ends, String number) {
        return known.contains(number) || ends.contains(number) || endsOf(number).anyMatch(known::contains);
    }

    private static String named(Set<String> known) {
        return known.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    private static String bare(String number) {
        return MARKS.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isInMessage(String written, Situation at) {
        return at.draft().customer() != null && at.draft().customer().text().contains(written);
    }

    private static void parcels(Situation at, Facts facts, BitSet another, Findings findings) {
        var order = at.draft().order();
        if (order == null) return;
        var known = order.shipments().stream().map(OrderFacts.Shipment::trackingCode).filter(Objects::nonNull).map(WrongOrder::bare).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
        if (known.isEmpty()) return;
        var theirs = at.draft().customer() == null ? "" : bare(at.draft().customer().text());
        for (var parcel : facts.parcels()) {
            if (findings.areFull()) return;
            var code = bare(parcel.value().code());
            if (known.contains(code) || theirs.contains(code) || isQuotedOr(another, parcel, at)) continue;
            var right = order.shipments().stream().map(OrderFacts.Shipment::trackingCode).filter(Objects::nonNull).toList();
            findings.add(parcel.start(), parcel.end(), "say-parcel", right.size() == 1 ? List.of(new Fix(right.getFirst(), parcel.start(), parcel.end())) : List.of(), parcel.in(at.reply().text()), String.join(", ", right));
        }
    }

    /** Only a sum that is said to be the whole order's: others are prices, refunds and charges. */
    private static void sums(Situation at, Facts facts, Findings findings) {
        var order = at.draft().order();
        if (order == null || order.total() == null || facts.sums().isEmpty()) return;
        for (var match : at.reply().all(WHOLE_SUM)) {
            var sum = after(facts.sums(), match.end());
            if (sum == null || !isNear(sum, match.end(), at) || isRight(sum.value(), order) || isInMessage(sum.in(at.reply().text()), at)) continue;
            findings.at(sum.start(), sum.end(), "say-sum", sum.in(at.reply().text()), order.total().toPlainString().replace('.', ','));
        }
    }

    private static @Nullable Found<Sum> after(List<Found<Sum>> sums, int place) {
        int low = 0, high = sums.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sums.get(middle).start() < place) low = middle + 1;
            else high = middle;
        }
        return low < sums.size() ? sums.get(low) : null;
    }

    private static boolean isNear(Found<Sum> sum, int place, Situation at) {
        var between = at.reply().text().substring(place, sum.start());
        return between.length() <= 25 && between.chars().noneMatch(c -> c == '.' || c == ',' || c == ';' || Character.isDigit(c)) && !Facts.isQuoted(sum, at);
    }

    private static boolean isRight(Sum sum, OrderFacts order) {
        return sum.amount().compareTo(order.total()) == 0 || order.currency() != null && !sum.currency().equals(order.currency()) || order.lines().stream().anyMatch(line -> line.price() != null && sum.amount().compareTo(line.price()) == 0);
    }

    private static boolean isQuotedOr(BitSet sentences, Found<?> found, Situation at) {
        var word = Facts.wordAt(at.reply().words(), found.start());
        return Facts.isQuoted(found, at) || word != null && sentences.get(word.sentence());
    }

    private static BitSet sentences(Phrases phrases, Situation at) {
        var sentences = new BitSet();
        for (var match : at.reply().all(phrases)) sentences.set(match.sentence());
        return sentences;
    }
}
