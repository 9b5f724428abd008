package fi.luukku.finnish.format;

import org.jspecify.annotations.Nullable;

/** An international bank account number (ISO 13616), in capitals and without spaces. */
public record Iban(String code) {

    public String country() {
        return code.substring(0, 2);
    }

    /** In groups of four, as it is written on paper. */
    public String grouped() {
        return code.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The bank of a Finnish account; null for other countries and for small banks, whose codes are given out three digits at a time. */
    public @Nullable FinnishBank bank() {
        return country().equals("FI") ? FinnishBank.of(code.substring(4, 7)) : null;
    }

    /** ISO 7064 mod 97-10 with the first four characters moved behind the rest. */
    static boolean checks(String code) {
        var rest = 0;
        for (var i = 0; i < code.length(); i++) {
            var value = Character.digit(code.charAt((i + 4) % code.length()), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }
}
