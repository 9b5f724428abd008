package fi.luukku.access;

import fi.luukku.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Who does something, for the event log: an agent, the customer, or the program itself. */
public sealed interface Actor {

    record ByAgent(Id<Agent> agent) implements Actor {}

    record ByCustomer(long customer) implements Actor {}

    record BySystem() implements Actor {}

    Actor SYSTEM = new BySystem();

    static Actor agent(Id<Agent> agent) {
        return new ByAgent(agent);
    }

    default @Nullable Id<Agent> agentOrNull() {
        return this instanceof ByAgent(var agent) ? agent : null;
    }
}
