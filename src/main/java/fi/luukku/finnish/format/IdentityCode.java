package fi.luukku.finnish.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Finnish personal identity code (henkilötunnus).
 *
 * @param code      in capitals and without spaces, as 131052-308T
 * @param temporary whether its number is of those (900–999) that are given for a time, in hospitals and tests
 * @see <a href="https://dvv.fi/henkilotunnus">Digital and Population Data Services Agency: the form, and the signs added in 2023</a>
 */
public record IdentityCode(String code, LocalDate born, boolean temporary) {

    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int FIRST = 2;
    private static final int TEMPORARY = 900;

    /** Null if the date was never, or the check character is another. */
    static @Nullable IdentityCode of(String date, char sign, String number, char check) {
        var century = century(sign);
        var ordinal = Integer.parseInt(number);
        if (century < 0 || ordinal < FIRST || CHECKS.charAt(Integer.parseInt(date + number) % CHECKS.length()) != check) return null;
        try {
            var born = LocalDate.of(century + Integer.parseInt(date.substring(4)), Integer.parseInt(date.substring(2, 4)), Integer.parseInt(date.substring(0, 2)));
            return new IdentityCode(date + sign + number + check, born, ordinal >= TEMPORARY);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static int century(char sign) {
        if (sign == '+') return 1800;
        if (sign == '-' || (sign >= 'U' && sign <= 'Y')) return 1900;
        return sign >= 'A' && sign <= 'F' ? 2000 : -1;
    }
}
