package fi.luukku.finnish.format;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of parcel codes that nothing else has. */
final class ParcelForms {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final Set<String> POSTNORD_LANDS = Set.of("SE", "DK");

    private ParcelForms() {
    }

    /** Null if the code, in capitals and without spaces, is of none of these forms. */
    static @Nullable TrackingCode of(String code) {
        if (isPosti(code)) return new TrackingCode(code, Carrier.POSTI, true);
        if (isDhl(code)) return new TrackingCode(code, Carrier.DHL, true);
        if (isUps(code)) return new TrackingCode(code, Carrier.UPS, true);
        if (isS10(code)) return new TrackingCode(code, postOf(code.substring(11)), true);
        return isSscc(code) ? new TrackingCode(code, null, true) : null;
    }

    private static @Nullable Carrier postOf(String country) {
        return country.equals("FI") ? Carrier.POSTI : POSTNORD_LANDS.contains(country) ? Carrier.POSTNORD : null;
    }

    private static boolean isPosti(String code) {
        return code.startsWith("JJFI") && (code.length() == 21 || code.length() == 22) && Chars.allDigits(code.substring(4));
    }

    private static boolean isDhl(String code) {
        return code.startsWith("JJD") && code.length() >= 19 && code.length() <= 24 && Chars.allDigits(code.substring(3));
    }

    /** The world's posts (UPU standard S10): two letters, eight digits, a check digit, the country. */
    static boolean isS10(String code) {
        if (code.length() != 13 || !isLetters(code.substring(0, 2)) || !Chars.allDigits(code.substring(2, 11)) || !COUNTRIES.contains(code.substring(11))) return false;
        var sum = 0;
        for (var i = 0; i < S10_WEIGHTS.length; i++) sum += (code.charAt(i + 2) - '0') * S10_WEIGHTS[i];
        var check = 11 - sum % 11;
        return code.charAt(10) - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
    }

    /** 1Z, fifteen letters or digits, and a check digit over them: letters count from A = 2, every second doubled. */
    static boolean isUps(String code) {
        if (code.length() != 18 || !code.startsWith("1Z") || !Chars.isDigit(code.charAt(17))) return false;
        var sum = 0;
        for (var i = 2; i < 17; i++) {
            var c = code.charAt(i);
            var value = Chars.isDigit(c) ? c - '0' : (c - 'A' + 2) % 10;
            sum += i % 2 == 0 ? value : value * 2;
        }
        return (10 - sum % 10) % 10 == code.charAt(17) - '0';
    }

    /** A serial shipping container code (GS1), with 00 before it as on a parcel's label. Any carrier's. */
    static boolean isSscc(String code) {
        if (code.length() != 20 || !code.startsWith("00") || !Chars.allDigits(code)) return false;
        var sum = 0;
        for (var i = 2; i < 19; i++) sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        return (10 - sum % 10) % 10 == code.charAt(19) - '0' && !code.substring(2).chars().allMatch(c -> c == '0');
    }

    private static boolean isLetters(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
