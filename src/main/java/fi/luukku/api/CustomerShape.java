package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.customer.Contact;
import org.jspecify.annotations.Nullable;

@About("Whose matter it is.")
record CustomerShape(long id, @Nullable String name, @Nullable String email) {

    static CustomerShape of(Contact contact) {
        return new CustomerShape(contact.customer().value(), contact.name(), contact.email());
    }
}
