package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is named in a note: those whose whole name stands after an @. */
final class Mentioned {

    private Mentioned() {}

    static Set<Id<Agent>> in(String text, Collection<Agent> all) {
        return IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '@').boxed()
            .flatMap(at -> named(text, at + 1, all)).filter(Agent::active).map(Agent::id).collect(Collectors.toSet());
    }

    // One name may begin another: of those that fit the longest is meant, also when it is of someone who has left.
    private static Stream<Agent> named(String text, int at, Collection<Agent> all) {
        var fitting = all.stream().filter(agent -> text.startsWith(agent.name(), at)).toList();
        var longest = fitting.stream().map(Agent::name).max(Comparator.comparingInt(String::length)).orElse("");
        return fitting.stream().filter(agent -> agent.name().equals(longest));
    }
}
