package fi.luukku.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the index.
 *
 * @param ref    of what it is the entry: a message, a customer, or the ticket
 * @param ticket null of a customer
 * @param terms  in PostgreSQL's text form
 */
record Entry(Kind kind, long ref, @Nullable Long ticket, Instant at, String terms) {}
