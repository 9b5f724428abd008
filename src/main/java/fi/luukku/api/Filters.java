package fi.luukku.api;

import fi.luukku.access.Viewer;
import fi.luukku.api.json.Codes;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.search.Search;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketFilter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which tickets a request wants to see. */
@Component
class Filters {

    private final Lookup lookup;

    /** More are not gone through by number. */
    private static final int MOST_FOUND = 1_000;

    private final Search search;

    Filters(Lookup lookup, Search search) {
        this.lookup = lookup;
        this.search = search;
    }

    TicketFilter of(Viewer viewer, @Nullable String status, @Nullable String team, @Nullable String query) {
        return new TicketFilter(statuses(status), blank(team) ? null : lookup.team("team", team).id(), blank(query) ? null : found(viewer, query));
    }

    private static Set<Status> statuses(@Nullable String codes) {
        var statuses = EnumSet.noneOf(Status.class);
        if (!blank(codes)) Arrays.stream(codes.split(",")).map(String::strip).forEach(code -> statuses.add(status(code)));
        return statuses;
    }

    private static Status status(String code) {
        return Codes.find(Status.class, code).orElseThrow(() -> new Problem.Invalid("status", "problem.api.one-of", String.join(", ", Codes.all(Status.class))));
    }

    private Set<Id<Ticket>> found(Viewer viewer, String query) {
        if (query.length() > Search.LONGEST) throw new Problem.Invalid("q", "problem.too-long", Search.LONGEST);
        return search.tickets(viewer, query, MOST_FOUND);
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
