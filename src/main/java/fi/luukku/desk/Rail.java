package fi.luukku.desk;

import fi.luukku.access.Agent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The views at the edge of the desk, with how much each holds where the counters know it.
 *
 * @param away    since when the viewer is; null for who is at work
 * @param current the list shown
 * @param saves   whether the viewer can save views
 */
public record Rail(String house, Agent agent, @Nullable Instant away, DeskView current, boolean settings, boolean saves, List<Item> views, List<Item> teams,
                   List<Item> channels, List<Item> saved) {

    /**
     * @param label key of the texts, or null when {@code name} says it
     * @param hot   something there waits for somebody to take it
     */
    public record Item(String href, String icon, @Nullable String label, @Nullable String name, @Nullable Long count, boolean hot,
                       boolean current, @Nullable String key) {

        /** For a rail that has no room for names: icons of named views are all alike. */
        public @Nullable String initials() {
            return name == null ? null : Agent.initials(name);
        }
    }
}
