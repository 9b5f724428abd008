package fi.luukku.outsider;

import fi.luukku.access.Role;

/**
 * Who may use an address.
 *
 * @param from the lowest role that may, once the object is within reach; whoever is signed in when it is COLLABORATOR
 */
record Rule(Guard guard, Role from) {

    enum Guard {
        /** No one need sign in. */
        OPEN,
        /** For the one who sets an empty system up; once somebody works here it is not there for anyone. */
        FIRST_VISIT,
        /** One's own things, or lists that hold what one may see anyway. */
        OWN,
        /** The house's things: the role decides. */
        HOUSE,
        /** The same for settings, which are only looked at here by those who may change them. */
        SETTINGS,
        /** Several tickets at once: what is out of reach is passed over, so that the others are done. */
        MANY,
        /** A ticket, or what is on it: out of reach is not there. */
        TICKET,
        /** What belongs to one person: not there for anyone else. */
        PERSONAL
    }

    enum Outcome { SIGN_IN, FORBIDDEN, NOT_THERE, PASSES }

    Outcome of(Person person) {
        if (guard == Guard.FIRST_VISIT) return Outcome.NOT_THERE;
        if (!person.signedIn()) return Outcome.SIGN_IN;
        if (guard == Guard.PERSONAL || guard == Guard.TICKET && !person.reaches()) return Outcome.NOT_THERE;
        return person.is(from) ? Outcome.PASSES : Outcome.FORBIDDEN;
    }
}
