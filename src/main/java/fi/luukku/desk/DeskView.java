package fi.luukku.desk;

import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.SavedView;
import fi.luukku.ticket.TicketView;
import fi.luukku.ticket.ViewFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A list of the desk as its address names it: {@code /desk/mine}, {@code /desk/team-3}, {@code /desk/search?q=…}.
 *
 * @param view  null for a saved one: what that holds is looked up for its viewer
 * @param query what is looked up; empty in other views
 */
public record DeskView(String key, @Nullable TicketView view, String query) {

    private static final String PROMISES = "promises";

    static DeskView of(String key, @Nullable String query) {
        var q = query == null ? "" : query.strip();
        return new DeskView(key, view(key, q), q);
    }

    private static @Nullable TicketView view(String key, String query) {
        return switch (key) {
            case "mine" -> new TicketView.Mine();
            case "unassigned" -> new TicketView.Unassigned();
            case "waiting" -> new TicketView.WaitingForCustomer();
            case "snoozed" -> new TicketView.Snoozed();
            case "followed" -> new TicketView.Followed();
            case "mentioned" -> new TicketView.Mentioned();
            case "closed" -> new TicketView.Closed();
            // What of them has a promise is known elsewhere.
            case PROMISES -> new TicketView.All();
            case "spam" -> new TicketView.Spam();
            case "all" -> new TicketView.All();
            case "search" -> query.isEmpty() ? new TicketView.All() : new TicketView.Matching(ViewFilter.ANY.about(query));
            default -> named(key);
        };
    }

    private static @Nullable TicketView named(String key) {
        if (saved(key) != null) return null;
        if (key.startsWith("channel-")) return new TicketView.Matching(ViewFilter.OPEN.by(channel(key.substring(8))));
        if (key.matches("team-\\d{1,18}")) return new TicketView.OfTeam(Id.of(Long.parseLong(key.substring(5))));
        if (key.startsWith("tag-")) return new TicketView.Matching(ViewFilter.ANY.tagged(key.substring(4)));
        throw new Problem.NotFound();
    }

    private static Channel channel(String code) {
        try {
            return Channel.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new Problem.NotFound();
        }
    }

    private static @Nullable Id<SavedView> saved(String key) {
        return key.matches("view-\\d{1,18}") ? Id.of(Long.parseLong(key.substring(5))) : null;
    }

    public @Nullable Id<SavedView> saved() {
        return saved(key);
    }

    static String key(Id<SavedView> saved) {
        return "view-" + saved;
    }

    /** Whether it is what a search finds. */
    boolean searches() {
        return key.equals("search") && !query.isEmpty();
    }

    /** Whether it is what we have promised and still owe. */
    boolean promises() {
        return key.equals(PROMISES);
    }

    DeskView holding(ViewFilter filter) {
        return new DeskView(key, new TicketView.Matching(filter), query);
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

    /** The same where a question to someone outside is written first. @param opened tells one such opening from the next */
    String hrefAsking(long number, long opened) {
        return href(number) + (query.isEmpty() ? "?" : "&") + "asking=" + opened;
    }

    String hrefAfter(String cursor) {
        return href() + (query.isEmpty() ? "?" : "&") + "after=" + cursor;
    }

    /** The list as parameters of another page's address. */
    public String asParameters() {
        return "?view=" + encoded(key) + (query.isEmpty() ? "" : "&q=" + encoded(query));
    }

    private String search() {
        return query.isEmpty() ? "" : "?q=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
