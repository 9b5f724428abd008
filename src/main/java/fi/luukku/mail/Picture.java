package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/** What becomes of a picture of a mail. */
sealed interface Picture {

    /** Where it is shown from; null leaves a quiet box with the alternative text. */
    @Nullable String source();

    /** Came with the mail. */
    record Enclosed(@Nullable String source) implements Picture {
    }

    /** On somebody's server. */
    record Remote(@Nullable String source) implements Picture {
    }

    /** Too small to be seen: it is there to tell the sender that the mail was read, or for spacing. */
    record Tracker() implements Picture {
        @Override
        public @Nullable String source() {
            return null;
        }
    }

    /** Nothing that could be shown. */
    record Broken() implements Picture {
        @Override
        public @Nullable String source() {
            return null;
        }
    }
}
