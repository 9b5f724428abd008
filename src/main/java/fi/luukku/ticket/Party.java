package fi.luukku.ticket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Someone a message is from or to, by address. The address is kept in lower case. */
public record Party(@Nullable String name, String address) {

    public Party {
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    public static Party of(String address) {
        return new Party(null, address);
    }

    public String shown() {
        return name == null || name.isBlank() ? address : name;
    }
}
