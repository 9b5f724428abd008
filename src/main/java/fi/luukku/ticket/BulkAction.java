package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What can be done to several tickets at once. */
public sealed interface BulkAction {

    record Take() implements BulkAction {}

    /**
     * Gives them to a team, a person or both.
     *
     * @param team null leaves each with its own
     * @param word to the next owner; with one it is a hand-over
     */
    record Move(@Nullable Id<Team> team, @Nullable Id<Agent> agent, String word) implements BulkAction {}

    record Tag(String tag) implements BulkAction {}

    /** @param until local time of each ticket's brand; null for until the customer writes */
    record Snooze(@Nullable LocalDateTime until) implements BulkAction {}

    /** As answered where we have answered, as needing no answer elsewhere. */
    record Close() implements BulkAction {}

    record Spam() implements BulkAction {}
}
