package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/** A message of ours did not arrive. Published inside the transaction that notes it. */
public record ReplyFailed(Id<Ticket> ticket, Id<Message> message) {}
