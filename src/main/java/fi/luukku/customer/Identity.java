package fi.luukku.customer;

import java.util.Locale;

/**
 * A way a customer is known in a channel. One customer has many; none is the key of the customer.
 *
 * @param value normalised: e-mail addresses in lower case, phone numbers as E.164
 */
public record Identity(Kind kind, String value) {

    /** What kind of address it is. */
    public enum Kind {
        EMAIL, PHONE, OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Identity email(String address) {
        return new Identity(Kind.EMAIL, address.strip().toLowerCase(Locale.ROOT));
    }
}
