package fi.luukku.ticket;

import java.util.List;
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

    public Parties withFrom(Party sender) {
        return new Parties(sender, to, cc, bcc);
    }
}
