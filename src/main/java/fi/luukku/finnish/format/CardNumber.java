package fi.luukku.finnish.format;

/** The number of a payment card, digits only. */
public record CardNumber(String digits, CardBrand brand) {

    public String lastFour() {
        return digits.substring(digits.length() - 4);
    }

    /** The check digit of Luhn (ISO/IEC 7812-1, annex B). */
    static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }
}
