package fi.luukku.channel.email;

/**
 * An earlier mail still waits to be read, so a later one must not be: it may answer it. Happens when the database lost
 * what was not yet on its disk, or was away for a moment.
 */
final class OutOfTurn extends RuntimeException {

    OutOfTurn(long earlier) {
        super("Entry " + earlier + " of the ledger comes first", null, false, false);
    }
}
