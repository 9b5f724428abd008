package fi.luukku.channel.email;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail server.
 *
 * @param user null where the server takes mail without a name
 */
public record Server(String host, int port, Security security, @Nullable String user) {

    public String shown() {
        return host + ":" + port;
    }

    /** How the line is protected. */
    public enum Security {
        /** From the first byte. */
        TLS,
        /** Begins in the open and turns to TLS, or is not used at all. */
        STARTTLS,
        /** In the open: only for a server on the same machine. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Security of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
