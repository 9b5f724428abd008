package fi.luukku.desk;

import fi.luukku.kernel.Page;
import fi.luukku.page.Texts;
import fi.luukku.search.Highlight;
import fi.luukku.search.Hit;
import fi.luukku.search.Kind;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.TicketRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One list of tickets.
 *
 * @param title    key of the texts, or null when {@code name} says it
 * @param hits     what was found, instead of rows; null of other lists
 * @param marks    of the rows
 * @param selected the ticket open beside it
 * @param more     the address of the next page
 * @param saves    whether the viewer can save a view of it
 * @param choices  for rows that are picked; null where none can be
 */
public record ListPanel(DeskView view, @Nullable String title, @Nullable String name, Page<TicketRow> rows, @Nullable Page<Hit> hits,
                        RowMarks marks, @Nullable Long selected, @Nullable String more, boolean continued, boolean saves,
                        @Nullable BulkChoices choices) {

    /** The picture of a channel, the same wherever one stands. */
    public static String icon(Channel channel) {
        return switch (channel) {
            case FORM -> "file-text";
            case API -> "code";
            case EMAIL, NOTE -> "mail";
        };
    }

    /** Only a part was looked through, and what fits may lie further on. */
    public boolean lookedInPart() {
        return more != null && (hits != null ? hits.items().size() : rows.items().size()) < ListPanels.ROWS;
    }

    public boolean isEmpty() {
        return hits != null ? hits.items().isEmpty() : rows.items().isEmpty();
    }

    /** What the list is in the order of. */
    public String order() {
        return hits != null ? "list.best-first" : view.promises() ? "list.soonest-first" : oldestFirst() ? "list.oldest-first" : "list.newest-first";
    }

    /**
     * What was found on one ticket, where the best of it stands.
     *
     * @param title  the ticket's subject, marked where anything found marks it
     * @param others that show more than the subject
     */
    public record Finds(Hit best, Highlight title, List<Hit> others) {

        private static Finds of(List<Hit> found) {
            var best = found.getFirst();
            var title = found.stream().map(Hit::title).filter(each -> !each.spans().isEmpty()).findFirst().orElseGet(best::title);
            return new Finds(best, title, found.stream().skip(1).filter(hit -> !hit.besides().isEmpty()).toList());
        }
    }

    public List<Finds> finds() {
        var byTicket = hits.items().stream().collect(Collectors.groupingBy(Hit::ticket, LinkedHashMap::new, Collectors.toList()));
        return byTicket.values().stream().map(Finds::of).toList();
    }

    /** At the message that was found. */
    public String href(Hit hit) {
        return view.href(hit.ticket()) + (hit.message() == null ? "" : "#message-" + hit.message());
    }

    public boolean isSelected(Hit hit) {
        return selected != null && selected == hit.ticket();
    }

    /** The picture of what was found. */
    public static String icon(Kind kind) {
        return switch (kind) {
            case MESSAGE -> "mail";
            case NOTE -> "lock";
            case TICKET -> "inbox";
            case ORDER -> "package";
            case CUSTOMER -> "user";
        };
    }

    /** The key of what an empty list says; in most views also what to do about it. */
    public String nothing(Texts t) {
        if (lookedInPart()) return "list.none-yet";
        var here = "list.empty." + view.key();
        return t.has(here) ? here : "list.empty";
    }

    public boolean oldestFirst() {
        return view.view().oldestFirst();
    }

    public String query() {
        return view.query();
    }

    public String href() {
        return view.href();
    }

    public String href(TicketRow row) {
        return view.href(row.id().value());
    }

    public boolean isSelected(TicketRow row) {
        return selected != null && selected == row.id().value();
    }
}
