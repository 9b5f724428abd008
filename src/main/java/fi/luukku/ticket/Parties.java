package fi.luukku.ticket;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From whom and to whom. */
public record Parties(@Nullable Party from, List<Party> to, List<Party> cc, List<Party> bcc) {

    public static final Parties NONE = new Parties(null, List.of(), List.of(), List.of());

    public static Parties to(Party party) {
        return new Parties(null, List.of(party), List.of(), List.of());
    }

    public Stream<Party> receivers() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }

    /** Those who are left when some are forgotten. */
    public Parties without(Set<String> addresses) {
        return new Parties(from == null || addresses.contains(from.address()) ? null : from, left(to, addresses), left(cc, addresses), left(bcc, addresses));
    }

    private static List<Party> left(List<Party> parties, Set<String> addresses) {
        return parties.stream().filter(party -> !addresses.contains(party.address())).toList();
    }

    public Stream<Party> everyone() {
        return Stream.concat(Stream.ofNullable(from), receivers());
    }

    public Parties withFrom(Party sender) {
        return new Parties(sender, to, cc, bcc);
    }
}
