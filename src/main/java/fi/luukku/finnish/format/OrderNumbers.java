package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds order numbers: those of a store's own forms anywhere, others where # or a word says that they are one. */
public final class OrderNumbers {

    private static final OrderNumbers USUAL = new OrderNumbers(List.of());
    private static final int LETTERS = 4;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final int GROUPS = 4;
    private static final Set<String> AND = Set.of("ja", "och", "and", "sekä", "samt", "tai", "eller", "or");

    private final List<OrderPattern> patterns;

    private OrderNumbers(List<OrderPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Knows no store's forms: 4–12 digits, or letters and digits joined by hyphens. */
    public static OrderNumbers usual() {
        return USUAL;
    }

    public static OrderNumbers of(List<OrderPattern> patterns) {
        return new OrderNumbers(patterns);
    }

    /** The numbers in capitals, with hyphens where the form has them. */
    public List<Found<String>> in(CharSequence text) {
        var found = new ArrayList<Found<String>>();
        for (var one = next(text, 0, null); one != null; one = next(text, one.end(), one)) found.add(one);
        return List.copyOf(found);
    }

    public Optional<String> first(CharSequence text) {
        return Optional.ofNullable(next(text, 0, null)).map(Found::value);
    }

    private @Nullable Found<String> next(CharSequence text, int from, @Nullable Found<String> previous) {
        for (var i = from; i < text.length(); i++) {
            if (!Chars.isPart(text.charAt(i)) || !Chars.startsAt(text, i)) continue;
            var one = at(text, i, previous);
            if (one != null) return one;
        }
        return null;
    }

    private @Nullable Found<String> at(CharSequence text, int start, @Nullable Found<String> previous) {
        for (var pattern : patterns) {
            var one = pattern.at(text, start);
            if (one != null && (!pattern.isPlain() || isNamed(text, start, previous))) return one;
        }
        var one = usual(text, start);
        return one != null && isNamed(text, start, previous) ? one : null;
    }

    private static boolean isNamed(CharSequence text, int start, @Nullable Found<String> previous) {
        return (Chars.at(text, start - 1) == '#' && Chars.at(text, start - 2) != '&') || Naming.ORDER.before(text, start) || (previous != null && isListed(text, previous.end(), start));
    }

    /** "12345, 12346 ja 12347": what holds of one holds of the next. */
    private static boolean isListed(CharSequence text, int end, int start) {
        if (start - end > 10 || start <= end) return false;
        var between = text.subSequence(end, start).toString().toLowerCase(Locale.ROOT).strip();
        return between.equals(",") || between.equals("&") || between.equals("/") || between.equals("+") || AND.contains(between);
    }

    private static @Nullable Found<String> usual(CharSequence text, int start) {
        var reading = new Reading(text, start);
        var number = new StringBuilder(prefix(reading));
        var lettered = !number.isEmpty();
        var digits = 0;
        var group = "";
        for (var i = 0; i < GROUPS; i++) {
            group = reading.digits(LONGEST - digits);
            if (group.isEmpty()) return null;
            digits += group.length();
            number.append(group);
            if (!(Chars.isHyphen(reading.peek()) && Chars.isDigit(Chars.at(text, reading.at + 1)) && i < GROUPS - 1)) break;
            reading.at++;
            number.append('-');
        }
        var whole = number.toString();
        if (digits < SHORTEST || !Chars.endsAt(text, reading.at) || Chars.goesOn(text, reading.at) || isSum(text, reading.at)) return null;
        if (!lettered && whole.indexOf('-') > 0 && (group.length() < 3 || isDate(whole))) return null;
        return new Found<>(start, reading.at, whole);
    }

    private static String prefix(Reading reading) {
        var letters = reading.letters(LETTERS).toUpperCase(Locale.ROOT);
        if (letters.isEmpty()) return "";
        return reading.takeHyphen() ? letters + "-" : letters;
    }

    // 30-6-2026; 2026-06-30 fails by its last group already.
    private static boolean isDate(String number) {
        return number.length() <= 10 && number.lastIndexOf('-') == number.length() - 5 && number.indexOf('-') <= 2;
    }

    private static boolean isSum(CharSequence text, int end) {
        var reading = new Reading(text, end);
        reading.spaces(1);
        return Money.unitAt(reading) != null;
    }
}
