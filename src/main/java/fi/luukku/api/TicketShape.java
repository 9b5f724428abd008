package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Priority;
import fi.luukku.ticket.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@About("One matter of one customer.")
record TicketShape(long number, String subject, Status status, OwnerShape owner, CustomerShape customer, Channel channel,
                   @About("Two-letter code of the language the customer writes, when known.") @Nullable String language,
                   @About("Short name of the store, as in its addresses.") String brand,
                   Priority priority, List<String> tags, Map<String, String> fields, @Nullable String orderNumber,
                   Instant createdAt, Instant updatedAt,
                   @About("Since when the customer waits for our answer; null when we owe none.") @Nullable Instant waitingSince,
                   @About("When a snoozed ticket wakes; null when it sleeps until the customer writes, or is awake.") @Nullable Instant snoozedUntil) {}
