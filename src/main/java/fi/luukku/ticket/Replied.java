package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/** What became of a reply when Send was pressed. */
public sealed interface Replied {

    /** On its way, or waiting for its time. */
    record Accepted(Id<Message> message) implements Replied {}

    /** Something newer came that the writer has not seen: ask first. Nothing was sent; the draft is kept. */
    record Newer(Id<Message> newest) implements Replied {}
}
