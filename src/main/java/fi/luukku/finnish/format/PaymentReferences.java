package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds payment references: RF by itself, a Finnish one, which every tenth number could be, only behind a word that says so. */
public final class PaymentReferences {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 20;
    private static final int LONGEST_RF = 21;

    private PaymentReferences() {
    }

    public static List<Found<PaymentReference>> in(CharSequence text) {
        var found = new ArrayList<Found<PaymentReference>>();
        for (var i = Chars.nextNumber(text, 0); i < text.length(); i = Chars.nextNumber(text, i)) {
            var one = Chars.startsAt(text, i) ? national(text, i) : international(text, i - 2);
            if (one != null) found.add(one);
            i = one == null ? i + 1 : one.end();
        }
        return List.copyOf(found);
    }

    private static @Nullable Found<PaymentReference> national(CharSequence text, int start) {
        if (!Naming.REFERENCE.before(text, start)) return null;
        var ends = new ArrayList<Integer>();
        var digits = new StringBuilder();
        var reading = new Reading(text, start);
        do {
            var group = reading.digits(LONGEST);
            if (group.isEmpty() || digits.length() + group.length() > LONGEST) break;
            digits.append(group);
            ends.add(reading.at);
        } while (reading.spaces(1) > 0 && Chars.isDigit(reading.peek()));
        if (ends.isEmpty()) return null;
        var whole = checked(text, start, ends.getLast());
        return whole != null ? whole : checked(text, start, ends.getFirst());
    }

    private static @Nullable Found<PaymentReference> checked(CharSequence text, int start, int end) {
        var digits = new StringBuilder();
        for (var i = start; i < end; i++) {
            if (Chars.isDigit(text.charAt(i))) digits.append(text.charAt(i));
        }
        while (digits.length() > 1 && digits.charAt(0) == '0') digits.deleteCharAt(0);
        var code = digits.toString();
        if (code.length() < SHORTEST || !Chars.endsAt(text, end) || Chars.goesOn(text, end) || !PaymentReference.checks(code)) return null;
        return new Found<>(start, end, new PaymentReference(code));
    }

    /** Takes as much as checks: words in capitals may follow. */
    private static @Nullable Found<PaymentReference> international(CharSequence text, int start) {
        if (!isRf(text, start)) return null;
        var code = new StringBuilder("RF").append(text, start + 2, start + 4);
        var reading = new Reading(text, start + 4);
        Found<PaymentReference> longest = null;
        while (code.length() < LONGEST_RF + 4) {
            reading.spaces(1);
            var c = reading.peek();
            if (!Chars.isDigit(c) && !(c >= 'A' && c <= 'Z')) break;
            code.append(c);
            reading.at++;
            if (Chars.endsAt(text, reading.at) && Iban.checks(code.toString())) longest = new Found<>(start, reading.at, new PaymentReference(code.toString()));
        }
        return longest;
    }

    private static boolean isRf(CharSequence text, int start) {
        return Chars.at(text, start) == 'R' && Chars.at(text, start + 1) == 'F' && Chars.isDigit(Chars.at(text, start + 3)) && Chars.startsAt(text, start);
    }
}
