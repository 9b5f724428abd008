package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/**
 * A message of ours is let go and is to leave by a channel. Published inside the transaction that lets it go, so that
 * the channel's outbox row is written with it or not at all.
 */
public record ReplyQueued(Id<Ticket> ticket, Id<Message> message, Channel channel) {}
