package fi.luukku.finnish.format;

import org.jspecify.annotations.Nullable;

/** The card schemes whose numbers are told by their beginning and length (ISO/IEC 7812). */
public enum CardBrand {
    VISA, MASTERCARD, AMERICAN_EXPRESS, DINERS_CLUB, DISCOVER, JCB, UNIONPAY, MAESTRO;

    /** Null for numbers of no scheme. Visa's 13 digits, long out of use, are left out: they look like a product's EAN. */
    static @Nullable CardBrand of(String digits) {
        var length = digits.length();
        var four = Integer.parseInt(digits.substring(0, 4));
        if (length == 14) return (four >= 3000 && four <= 3059) || four / 100 == 36 || four / 100 == 38 || four / 100 == 39 ? DINERS_CLUB : null;
        if (length == 15) return four / 100 == 34 || four / 100 == 37 ? AMERICAN_EXPRESS : null;
        if (length < 16 || length > 19) return null;
        if (four / 100 == 62) return UNIONPAY;
        if (isMaestro(four)) return MAESTRO;
        if (four / 1000 == 4) return length == 16 || length == 19 ? VISA : null;
        if (length != 16) return null;
        if ((four >= 5100 && four <= 5599) || (four >= 2221 && four <= 2720)) return MASTERCARD;
        if (four == 6011 || (four >= 6440 && four <= 6599)) return DISCOVER;
        return four >= 3528 && four <= 3589 ? JCB : null;
    }

    private static boolean isMaestro(int four) {
        return switch (four) {
            case 5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763 -> true;
            default -> false;
        };
    }
}
