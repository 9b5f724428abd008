package fi.luukku.finnish.format;

import fi.luukku.kernel.Language;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the currencies of our customers are written: by sign, code or name. */
final class Money {

    private static final int LONGEST = 12;
    private static final Map<Character, String> SIGNS = Map.of('€', "EUR", '$', "USD", '£', "GBP");
    private static final Map<String, Unit> WORDS = words();

    private Money() {
    }

    /** @param languages those in which one says the word so */
    record Unit(String currency, Sum.Unit kind, String word, Set<Language> languages) {
    }

    /** Reads a currency that begins right here; null, without moving, if there is none. */
    static @Nullable Unit unitAt(Reading reading) {
        var sign = signAt(reading.peek());
        if (sign != null) {
            reading.at++;
            return sign;
        }
        var from = reading.at;
        var unit = WORDS.get(reading.letters(LONGEST));
        if (unit != null && Chars.endsAt(reading.text, reading.at)) return unit;
        reading.at = from;
        return null;
    }

    /** The currency that ends right here, and says so before its number. */
    static @Nullable Unit unitBefore(CharSequence text, int end) {
        var sign = signAt(Chars.at(text, end - 1));
        if (sign != null) return Chars.startsAt(text, end - 1) ? sign : null;
        var word = Reading.lettersBefore(text, end, LONGEST);
        var unit = WORDS.get(word);
        return unit != null && unit.kind() != Sum.Unit.NAME && Chars.startsAt(text, end - word.length()) ? unit : null;
    }

    static String signOf(String currency) {
        return switch (currency) {
            case "EUR" -> "€";
            case "USD" -> "$";
            case "GBP" -> "£";
            case "SEK" -> "kr";
            default -> currency;
        };
    }

    private static @Nullable Unit signAt(char c) {
        var currency = SIGNS.get(c);
        return currency == null ? null : new Unit(currency, Sum.Unit.SIGN, String.valueOf(c), EnumSet.allOf(Language.class));
    }

    private static Map<String, Unit> words() {
        var words = new HashMap<String, Unit>();
        for (var code : new String[]{"EUR", "USD", "GBP", "SEK", "NOK", "DKK"}) put(words, code, Sum.Unit.CODE, EnumSet.allOf(Language.class), code.toLowerCase(Locale.ROOT));
        put(words, "EUR", Sum.Unit.LETTER, EnumSet.noneOf(Language.class), "e");
        put(words, "SEK", Sum.Unit.SIGN, EnumSet.allOf(Language.class), "kr");
        put(words, "EUR", Sum.Unit.NAME, EnumSet.allOf(Language.class), "euro");
        put(words, "EUR", Sum.Unit.NAME, EnumSet.of(Language.FI), "euroa", "euron", "eurolla", "eurolle", "eurolta", "eurosta", "eurossa", "euroon", "euroksi", "eurona", "eurot", "eurojen");
        put(words, "EUR", Sum.Unit.NAME, EnumSet.of(Language.EN), "euros");
        put(words, "SEK", Sum.Unit.NAME, EnumSet.of(Language.SV), "kronor", "krona");
        put(words, "SEK", Sum.Unit.NAME, EnumSet.of(Language.FI), "kruunua", "kruunun");
        put(words, "USD", Sum.Unit.NAME, EnumSet.of(Language.SV, Language.EN), "dollar");
        put(words, "USD", Sum.Unit.NAME, EnumSet.of(Language.EN), "dollars");
        put(words, "USD", Sum.Unit.NAME, EnumSet.of(Language.FI), "dollaria", "dollarin");
        put(words, "GBP", Sum.Unit.NAME, EnumSet.of(Language.EN), "pound", "pounds");
        put(words, "GBP", Sum.Unit.NAME, EnumSet.of(Language.FI), "puntaa", "punnan");
        put(words, "GBP", Sum.Unit.NAME, EnumSet.of(Language.SV), "pund");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Unit> words, String currency, Sum.Unit kind, Set<Language> languages, String... forms) {
        for (var form : forms) words.put(form, new Unit(currency, kind, form, languages));
    }
}
