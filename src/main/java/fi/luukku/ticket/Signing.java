package fi.luukku.ticket;

/** For channels: what they put below an answer as it leaves. */
public interface Signing {

    /** Whether an answer on this ticket gets a signature, which closes it. */
    boolean signs(Ticket ticket);
}
