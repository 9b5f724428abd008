package fi.luukku.search;

import fi.luukku.customer.KnownCustomers;
import fi.luukku.search.Highlight.Span;
import fi.luukku.ticket.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what was found, as it reads now. */
@Component
class Hits {

    private static final int MOST_HIGHLIGHTS = 3;
    private static final int PIECE = 4_000;

    private final Contents contents;
    private final KnownCustomers customers;
    private final EntryTable entries;
    private final Terms terms;

    Hits(Contents contents, KnownCustomers customers, EntryTable entries, Terms terms) {
        this.contents = contents;
        this.customers = customers;
        this.entries = entries;
        this.terms = terms;
    }

    /** All that is shown of one page, read at once. */
    private record Sources(Map<Long, Contents.Said> said, Map<Long, Contents.Head> heads, Map<Long, KnownCustomers.Known> customers, Map<Long, String> texts) {}

    List<Hit> of(List<Found> found, Query query, boolean inParts) {
        if (found.isEmpty()) return List.of();
        var marker = new Marker(query, inParts);
        var sources = sources(found);
        return found.stream().map(one -> hit(one, sources, marker)).filter(Objects::nonNull).toList();
    }

    private Sources sources(List<Found> found) {
        var said = by(contents.messages(refs(found, Kind.MESSAGE, Kind.NOTE)), Contents.Said::message);
        var files = said.values().stream().flatMap(one -> one.files().stream()).map(Contents.File::id).toList();
        return new Sources(said, by(contents.tickets(found.stream().map(Found::ticket).distinct().toList()), head -> head.ticket().value()),
            by(customers.of(refs(found, Kind.CUSTOMER)), known -> known.customer().value()), entries.keptTexts(files));
    }

    private static List<Long> refs(List<Found> found, Kind... kinds) {
        return found.stream().filter(one -> List.of(kinds).contains(one.kind())).map(Found::ref).toList();
    }

    private static <T> Map<Long, T> by(List<T> all, Function<T, Long> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, HashMap::new));
    }

    /** Null for what went, or moved to another ticket, since it was found. */
    private @Nullable Hit hit(Found found, Sources from, Marker marker) {
        var head = from.heads.get(found.ticket());
        if (head == null) return null;
        return switch (found.kind()) {
            case MESSAGE, NOTE -> {
                var said = from.said.get(found.ref());
                yield said == null || said.ticket().value() != found.ticket() ? null
                    : new Hit(found.kind(), found.ticket(), found.ref(), head.subject(), said.author(), said.at(), highlights(Documents.sections(said, from.texts), marker));
            }
            case TICKET -> new Hit(found.kind(), found.ticket(), null, head.subject(), head.requester(), head.at(), highlights(Documents.sections(head), marker));
            case ORDER -> new Hit(found.kind(), found.ticket(), null, head.subject(), head.requester(), head.at(), highlights(Documents.order(head.orderNumber()), marker));
            case CUSTOMER -> {
                var known = from.customers.get(found.ref());
                yield known == null ? null : new Hit(found.kind(), found.ticket(), null, head.subject(), name(known), known.since(), highlights(Documents.sections(known), marker));
            }
        };
    }

    private static String name(KnownCustomers.Known known) {
        return Stream.concat(Stream.ofNullable(known.name()), known.addresses().stream()).findFirst().orElse("");
    }

    /** What fits; the beginning of the first section when it was found by what is not shown, such as who wrote. */
    private List<Highlight> highlights(List<Documents.Section> sections, Marker marker) {
        var highlights = new ArrayList<Highlight>();
        for (var section : sections) {
            if (highlights.size() == MOST_HIGHLIGHTS) break;
            var spans = spans(section, marker);
            if (!spans.isEmpty()) highlights.add(Excerpts.of(section.text(), spans));
        }
        return highlights.isEmpty() && !sections.isEmpty() ? List.of(Excerpts.of(sections.getFirst().text(), List.of())) : highlights;
    }

    /** Of a long text, such as a file's, the first piece that has any: only one is shown. */
    private List<Span> spans(Documents.Section section, Marker marker) {
        if (marker.isEmpty()) return List.of();
        var text = section.text();
        for (int from = 0, to; from < text.length(); from = to) {
            to = end(text, from);
            var start = from;
            var spans = marker.spans(terms.in(text.substring(from, to), section.language()));
            if (!spans.isEmpty()) return spans.stream().map(span -> new Span(span.start() + start, span.end() + start)).toList();
        }
        return List.of();
    }

    private static int end(String text, int from) {
        if (text.length() - from <= PIECE) return text.length();
        for (int at = from + PIECE; at > from + PIECE / 2; at--) if (Character.isWhitespace(text.charAt(at))) return at;
        return from + PIECE;
    }
}
