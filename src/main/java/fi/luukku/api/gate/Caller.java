package fi.luukku.api.gate;

import fi.luukku.access.SignedIn;
import fi.luukku.access.Via;

/** Whom limits and idempotency keys are counted for: a token by itself, a person in a browser as that person. */
final class Caller {

    private Caller() {}

    static String current() {
        return SignedIn.current().map(Caller::of).orElse("nobody");
    }

    private static String of(SignedIn signedIn) {
        return signedIn.via() instanceof Via.Token token ? token.label() : "agent:" + signedIn.viewer().id();
    }
}
