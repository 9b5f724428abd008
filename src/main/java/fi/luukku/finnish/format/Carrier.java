package fi.luukku.finnish.format;

import org.jspecify.annotations.Nullable;

/** Who carries parcels in and to Finland. */
public enum Carrier {
    POSTI, MATKAHUOLTO, DHL, UPS, SCHENKER, POSTNORD, GLS, BRING, FEDEX, DPD;

    /** By any form of its name: "Postin", "PostNordilla", "DB Schenkerin". */
    static @Nullable Carrier named(String word) {
        if (word.startsWith("postnord")) return POSTNORD;
        if (word.startsWith("matkahuol")) return MATKAHUOLTO;
        if (word.startsWith("schenker")) return SCHENKER;
        return switch (word) {
            case "posti", "postin", "postilla", "postille", "postissa", "posten" -> POSTI;
            case "dhl" -> DHL;
            case "ups" -> UPS;
            case "gls" -> GLS;
            case "bring" -> BRING;
            case "fedex" -> FEDEX;
            case "dpd" -> DPD;
            default -> null;
        };
    }
}
