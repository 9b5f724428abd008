package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is left of a deleted ticket. @param by null when the program did it, by the rules for how long things are kept */
public record Tombstone(Id<Ticket> ticket, DeletionReason reason, @Nullable Id<Agent> by, Instant at, int messages, int files) {}
