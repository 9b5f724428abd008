package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("What to change; what is absent stays. All of it happens, or none.")
record TicketChange(TicketChange.@Nullable Owner owner, TicketChange.@Nullable Step status,
                    @About("Why it closes; needed with status closed.") @Nullable ClosingReason reason,
                    @About("The reason in words; needed with reason other.") @Nullable String explanation,
                    @About("With status snoozed: when it wakes. Absent: when the customer writes.") @Nullable Instant until,
                    @About("All its tags from now on.") @Nullable List<String> tags,
                    @Nullable Priority priority, @Nullable String subject) {

    @About("The new owner. A team without an agent keeps its agent; agent null takes the agent away.")
    record Owner(@Nullable Who team, @Nullable Who agent) {}

    enum Step { OPEN, SNOOZED, CLOSED, SPAM }
}
