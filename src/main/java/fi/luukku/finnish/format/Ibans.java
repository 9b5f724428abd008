package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds bank account numbers, in one piece or in groups. */
public final class Ibans {

    private Ibans() {
    }

    public static List<Found<Iban>> in(CharSequence text) {
        var found = new ArrayList<Found<Iban>>();
        for (var i = 0; i + 3 < text.length(); i++) {
            if (!Chars.isDigit(text.charAt(i + 2)) || !Chars.startsAt(text, i)) continue;
            var one = at(text, i);
            if (one == null) continue;
            found.add(one);
            i = one.end() - 1;
        }
        return List.copyOf(found);
    }

    private static @Nullable Found<Iban> at(CharSequence text, int start) {
        var country = text.subSequence(start, start + 2).toString().toUpperCase(Locale.ROOT);
        var kinds = IbanCountries.kinds(country);
        if (kinds.isEmpty() || !Chars.isDigit(Chars.at(text, start + 3))) return null;
        var small = Character.isLowerCase(text.charAt(start));
        var code = new StringBuilder(country).append(text, start + 2, start + 4);
        var reading = new Reading(text, start + 4);
        for (var i = 0; i < kinds.length(); i++) {
            reading.spaces(1);
            var c = reading.peek();
            if (!isOf(kinds.charAt(i), c, small)) return null;
            code.append(Character.toUpperCase(c));
            reading.at++;
        }
        var whole = code.toString();
        return Chars.endsAt(text, reading.at) && Iban.checks(whole) ? new Found<>(start, reading.at, new Iban(whole)) : null;
    }

    private static boolean isOf(char kind, char c, boolean small) {
        var letter = (c >= 'A' && c <= 'Z') || (small && c >= 'a' && c <= 'z');
        return switch (kind) {
            case 'n' -> Chars.isDigit(c);
            case 'a' -> letter;
            default -> letter || Chars.isDigit(c);
        };
    }
}
