package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.util.Set;

/** The tickets a viewer may see. Everything is loaded through it; what is out of reach does not exist for them. */
public sealed interface Reach {

    /** All tickets. */
    record Everything() implements Reach {}

    /** The tickets of these teams, and those assigned to or shared with the agent. Who follows one must reach it otherwise. */
    record Teams(Set<Id<Team>> teams, Id<Agent> agent) implements Reach {}

    /** Only the tickets shared with the agent. */
    record Shared(Id<Agent> agent) implements Reach {}
}
