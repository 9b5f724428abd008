package fi.luukku.finnish.format;

/**
 * The reference of a payment: Finland's own (viitenumero) or the international one (ISO 11649) that begins with RF.
 *
 * @param code without spaces and leading zeros
 */
public record PaymentReference(String code) {

    private static final int[] WEIGHTS = {7, 3, 1};

    public boolean isInternational() {
        return code.startsWith("RF");
    }

    /** Finland's in fives from the right, the international in fours from the left, as on an invoice. */
    public String grouped() {
        return isInternational() ? code.replaceAll("(.{4})(?!$)", "$1 ") : code.replaceAll("(?<=\\d)(?=(\\d{5})+$)", " ");
    }

    /** The check digit by the weights 7, 3, 1 from the right (Finance Finland: the Finnish reference number). */
    static boolean checks(String digits) {
        var sum = 0;
        for (var i = 1; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * WEIGHTS[(i - 1) % WEIGHTS.length];
        }
        return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
    }
}
