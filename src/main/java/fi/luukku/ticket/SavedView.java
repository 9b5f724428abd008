package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
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
}
