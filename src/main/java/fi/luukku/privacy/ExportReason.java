package fi.luukku.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why what was only ever said inside the house goes into an export too. */
public enum ExportReason {
    /** The customer asked for all that is kept of them (GDPR, article 15). */
    ASKED,
    /** An authority asked for it. */
    AUTHORITY,
    /** The house checks for itself what it keeps. */
    CHECK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
