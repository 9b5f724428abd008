package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.search.Highlight;
import fi.luukku.search.Hit;
import fi.luukku.search.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("Something that was found.")
record HitShape(@About("What it is.") Kind kind,
                @About("Number of the ticket it is on; of a customer, of the newest one of theirs.") long ticket,
                @About("Id of the message or note; null of the rest.") @Nullable Long message,
                @About("What it says where it fits.") List<Part> highlights) {

    record Part(@About("A piece of the text, on one line.") String text,
                @About("What fits in it: where each begins and ends, in UTF-16 units of the piece.") List<List<Integer>> spans) {

        static Part of(Highlight highlight) {
            return new Part(highlight.text(), highlight.spans().stream().map(span -> List.of(span.start(), span.end())).toList());
        }
    }

    static HitShape of(Hit hit) {
        return new HitShape(hit.kind(), hit.ticket(), hit.message(), hit.highlights().stream().map(Part::of).toList());
    }
}
