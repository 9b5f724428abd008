package fi.luukku.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose mailboxes the open page may show and write from. */
final class CustomerAddress {

    // Top-level domain .example (RFC 2606): nobody's real mail can be read or sent here, whatever servers the demo was given.
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}@([a-z0-9-]{1,60}\\.){1,4}example");
    private static final String STORE = DemoServers.STORE.substring(DemoServers.STORE.indexOf('@'));

    private CustomerAddress() {}

    static Optional<String> read(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT)).filter(CustomerAddress::isOne);
    }

    /** The store's people are not customers: links to passwords and invitations may lie in their mailboxes. */
    static boolean isOne(String address) {
        return FORM.matcher(address).matches() && !address.endsWith(STORE);
    }
}
