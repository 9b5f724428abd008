package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.time.Instant;

/** What came of a try to sign in. */
public sealed interface Entry {

    /** The browser is signed in. */
    record Granted(Id<Agent> agent) implements Entry {}

    /** The password was right, and the second step is asked for. */
    record SecondStep() implements Entry {}

    /** Wrong, without saying what. */
    record Refused() implements Entry {}

    /** The first step was too long ago, or never made. */
    record Expired() implements Entry {}

    /** Too many tries. */
    record Later(Instant at) implements Entry {}
}
