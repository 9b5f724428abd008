package fi.luukku.access;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address to go on to after signing in. It comes from the address line, so it may lead nowhere but here. */
public record LocalPath(String value) {

    public static final LocalPath HOME = new LocalPath("/");

    public static LocalPath of(@Nullable String asked) {
        return asked != null && isLocal(asked) ? new LocalPath(asked) : HOME;
    }

    // Browsers read "//host" and "/\host" as another site, and drop tabs and line ends before they do.
    private static boolean isLocal(String asked) {
        if (!asked.startsWith("/") || asked.startsWith("//") || asked.startsWith("/sign-in")) return false;
        if (asked.indexOf('\\') >= 0 || asked.chars().anyMatch(Character::isISOControl)) return false;
        try {
            var address = new URI(asked);
            return address.getScheme() == null && address.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
