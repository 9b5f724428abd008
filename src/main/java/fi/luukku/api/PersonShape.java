package fi.luukku.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import fi.luukku.api.openapi.About;
import fi.luukku.ticket.Party;
import org.jspecify.annotations.Nullable;

/** Someone a message is from or to. */
@About("Someone a message is from or to. In requests a plain address will do.")
record PersonShape(@Nullable String name, String address) {

    @JsonCreator
    PersonShape {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PersonShape of(String address) {
        return new PersonShape(null, address);
    }

    static PersonShape of(Party party) {
        return new PersonShape(party.name(), party.address());
    }

    Party party(String field) {
        return new Party(Check.name(field + ".name", name), Check.email(field, address));
    }
}
