package fi.luukku.desk;

import fi.luukku.access.Agent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views at the edge of the desk, with how much each holds. */
public record Rail(String house, Agent agent, boolean settings, List<Item> views, List<Item> teams) {

    /**
     * @param label key of the texts, or null when {@code name} says it
     * @param hot   something there waits for somebody to take it
     */
    public record Item(String href, String icon, @Nullable String label, @Nullable String name, @Nullable Long count, boolean hot,
                       boolean current, @Nullable String key) {}
}
