package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter under a name, in the rail of whoever keeps it.
 *
 * @param owner null: everybody's
 */
public record SavedView(Id<SavedView> id, @Nullable Id<Agent> owner, String name, ViewFilter filter) {

    public boolean everybodys() {
        return owner == null;
    }

    /** What its writer typed. */
    Stream<String> words() {
        return Stream.concat(Stream.of(name, filter.text()), filter.tags().stream());
    }
}
