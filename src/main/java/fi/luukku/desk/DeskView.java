package fi.luukku.desk;

import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.TicketView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A list of the desk as its address names it: {@code /desk/mine}, {@code /desk/team-3}, {@code /desk/search?q=…}.
 *
 * @param query what is looked up; empty in other views
 */
public record DeskView(String key, TicketView view, String query) {

    static DeskView of(String key, @Nullable String query) {
        var q = query == null ? "" : query.strip();
        return new DeskView(key, view(key, q), q);
    }

    private static TicketView view(String key, String query) {
        return switch (key) {
            case "mine" -> new TicketView.Mine();
            case "unassigned" -> new TicketView.Unassigned();
            case "waiting" -> new TicketView.WaitingForCustomer();
            case "snoozed" -> new TicketView.Snoozed();
            case "followed" -> new TicketView.Followed();
            case "mentioned" -> new TicketView.Mentioned();
            case "closed" -> new TicketView.Closed();
            case "spam" -> new TicketView.Spam();
            case "all" -> new TicketView.All();
            case "search" -> query.isEmpty() ? new TicketView.All() : new TicketView.Found(query);
            default -> named(key);
        };
    }

    private static TicketView named(String key) {
        if (key.matches("team-\\d{1,18}")) return new TicketView.OfTeam(Id.of(Long.parseLong(key.substring(5))));
        if (key.startsWith("tag-")) return new TicketView.Tagged(key.substring(4));
        throw new Problem.NotFound();
    }

    @Nullable Id<Team> team() {
        return view instanceof TicketView.OfTeam(var team) ? team : null;
    }

    public String href() {
        return "/desk/" + encoded(key) + search();
    }

    /** The address of a ticket beside this list. */
    public String href(long number) {
        return "/desk/" + encoded(key) + "/" + number + search();
    }

    String hrefAfter(String cursor) {
        return href() + (query.isEmpty() ? "?" : "&") + "after=" + cursor;
    }

    private String search() {
        return query.isEmpty() ? "" : "?q=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
