package fi.luukku.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the screens and of the texts we send. */
public enum Language {
    FI, SV, EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return switch (this) {
            case FI -> Locale.of("fi", "FI");
            case SV -> Locale.of("sv", "FI");
            case EN -> Locale.of("en", "GB");
        };
    }

    /** The language of a tag such as {@code sv-FI}; null when it is none of ours. */
    public static @Nullable Language of(@Nullable String tag) {
        if (tag == null) return null;
        // By the whole first part: "fil" is Filipino.
        return switch (tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "fi" -> FI;
            case "sv" -> SV;
            case "en" -> EN;
            default -> null;
        };
    }
}
