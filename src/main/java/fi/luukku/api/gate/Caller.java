package fi.luukku.api.gate;

import fi.luukku.access.SignedIn;

/** The token that limits and idempotency keys are counted for. */
final class Caller {

    private Caller() {}

    static String current() {
        return SignedIn.current().map(signedIn -> signedIn.via().label()).orElse("nobody");
    }
}
