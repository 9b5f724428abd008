package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/** The gist of a text/calendar part (RFC 5545) in a few lines. */
final class Invitation {

    private Invitation() {
    }

    static @Nullable String summary(String calendar) {
        return null;
    }
}
