package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/** What became of a message that came in, and why. {@code why} is a key of the texts. */
public sealed interface Received {

    Id<Ticket> ticket();

    Id<Message> message();

    String why();

    record Opened(Id<Ticket> ticket, Id<Message> message, String why) implements Received {}

    record Threaded(Id<Ticket> ticket, Id<Message> message, String why) implements Received {}
}
