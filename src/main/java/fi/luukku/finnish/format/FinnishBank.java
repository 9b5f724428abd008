package fi.luukku.finnish.format;

import org.jspecify.annotations.Nullable;

/** The banks of most Finnish accounts, told by the first digits of the account number. */
public enum FinnishBank {
    NORDEA("Nordea", "NDEAFIHH"),
    OP("Osuuspankki", "OKOYFIHH"),
    DANSKE("Danske Bank", "DABAFIHH"),
    ALAND("Ålandsbanken", "AABAFI22"),
    S_BANK("S-Pankki", "SBANFIHH"),
    AKTIA("Aktia", "HELSFIHH"),
    POP("POP Pankki", "POPFFI22"),
    HOLVI("Holvi", "HOLVFIHH");

    private final String title;
    private final String bic;

    FinnishBank(String title, String bic) {
        this.title = title;
        this.bic = bic;
    }

    public String title() {
        return title;
    }

    public String bic() {
        return bic;
    }

    static @Nullable FinnishBank of(String threeDigits) {
        return switch (threeDigits.charAt(0)) {
            case '1', '2' -> NORDEA;
            case '5' -> OP;
            case '6' -> ALAND;
            case '8' -> DANSKE;
            default -> switch (threeDigits) {
                case "405", "497" -> AKTIA;
                case "799" -> HOLVI;
                default -> threeDigits.startsWith("36") || threeDigits.startsWith("39") ? S_BANK : threeDigits.startsWith("47") ? POP : null;
            };
        };
    }
}
