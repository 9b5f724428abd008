package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Address lists (RFC 5322 section 3.4) with groups, comments and what people's programs make of them. */
final class Addresses {

    private static final int MAX_ADDRESSES = 500;
    private static final int LONGEST_LIST = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    private Addresses() {
    }

    static @Nullable Address one(@Nullable String header) {
        List<Address> all = header == null ? List.of() : all(header);
        return all.isEmpty() ? null : all.getFirst();
    }

    static List<Address> all(String header) {
        List<Address> found = new ArrayList<>(4);
        String carried = "";
        for (AddressEntry entry : AddressEntry.split(CleanText.cut(header, LONGEST_LIST))) {
            if (found.size() >= MAX_ADDRESSES) break;
            String email = EmailForm.normal(entry.email());
            if (email == null) {
                carried = carried.isEmpty() || carried.length() > LONGEST_NAME ? entry.name() : carried + ", " + entry.name();
                continue;
            }
            // "Meikäläinen, Matti <m@…>" without quotes falls apart at the comma.
            String name = carried.isEmpty() || !entry.bracketed() ? entry.name() : carried + ", " + entry.name();
            found.add(new Address(shownName(name, email), email));
            carried = "";
        }
        return List.copyOf(found);
    }

    private static @Nullable String shownName(String raw, String email) {
        String name = FileNames.withoutDirection(EncodedWords.decode(raw));
        name = unquoted(unquoted(name, '"'), '\'');
        return name.isEmpty() || name.equalsIgnoreCase(email) || name.equalsIgnoreCase("<" + email + ">") ? null : CleanText.cut(name, LONGEST_NAME);
    }

    private static String unquoted(String name, char quote) {
        String stripped = name.strip();
        boolean quoted = stripped.length() >= 2 && stripped.charAt(0) == quote && stripped.charAt(stripped.length() - 1) == quote;
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
