package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a view holds. Everything that is named must be so; an empty set, list or text asks nothing.
 *
 * @param tags all of these
 * @param text a number, an address, part of a subject or a name, as it is typed into the desk's search
 */
public record ViewFilter(Set<Status> statuses, @Nullable Id<Team> team, Whose whose, @Nullable Id<Agent> person, Set<Channel> channels,
                         Set<Priority> priorities, @Nullable Id<Brand> brand, List<String> tags, String text) {

    /** Whose tickets: ME is whoever looks, so that a view of everybody's shows each their own. */
    public enum Whose { ANYONE, ME, NOBODY, PERSON }

    /** What is open and waits for us. */
    public static final ViewFilter OPEN = new ViewFilter(Set.of(Status.OPEN), null, Whose.ANYONE, null, Set.of(), Set.of(), null, List.of(), "");

    /** What somebody still has on their list. */
    public static final ViewFilter LIVE = OPEN.in(Set.of(Status.OPEN, Status.WAITING, Status.SNOOZED));

    /** Whatever its state. */
    public static final ViewFilter ANY = OPEN.in(Set.of());

    public ViewFilter in(Set<Status> statuses) {
        return new ViewFilter(statuses, team, whose, person, channels, priorities, brand, tags, text);
    }

    public ViewFilter of(Id<Team> team) {
        return new ViewFilter(statuses, team, whose, person, channels, priorities, brand, tags, text);
    }

    public ViewFilter of(Whose whose) {
        return new ViewFilter(statuses, team, whose, null, channels, priorities, brand, tags, text);
    }

    public ViewFilter by(Channel channel) {
        return new ViewFilter(statuses, team, whose, person, Set.of(channel), priorities, brand, tags, text);
    }

    public ViewFilter tagged(String tag) {
        return new ViewFilter(statuses, team, whose, person, channels, priorities, brand, List.of(tag), text);
    }

    public ViewFilter about(String text) {
        return new ViewFilter(statuses, team, whose, person, channels, priorities, brand, tags, text);
    }

    /** The states to look in. */
    Set<Status> within() {
        return statuses.isEmpty() ? EnumSet.complementOf(EnumSet.of(Status.MERGED)) : statuses;
    }

    /** What is open is worked oldest first; the rest is read newest first. */
    boolean oldestFirst() {
        return statuses.equals(OPEN.statuses);
    }

    @Nullable Id<Agent> assignee(Id<Agent> viewer) {
        return whose == Whose.ME ? viewer : whose == Whose.PERSON ? person : null;
    }

    /** Whether the counters know how many there are: they are kept by owner, state and channel of what is live. */
    boolean counted() {
        return within().stream().allMatch(Status::live) && priorities.isEmpty() && brand == null && tags.isEmpty() && text.isEmpty();
    }
}
