package fi.luukku.desk;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Priority;
import fi.luukku.ticket.SavedView;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.TicketView;
import fi.luukku.ticket.ViewFilter;
import fi.luukku.ticket.ViewFilter.Whose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A saved view as it is typed.
 *
 * @param whose "anyone", "me", "nobody" or a person's number
 * @param tags  with commas between them
 */
public record SavedViewForm(@Nullable String name, @Nullable List<String> status, @Nullable Long team, @Nullable String whose,
                            @Nullable List<String> channel, @Nullable List<String> priority, @Nullable Long brand, @Nullable String tags,
                            @Nullable String text, @Nullable Boolean everybody) {

    static SavedViewForm of(SavedView view) {
        var f = view.filter();
        return new SavedViewForm(view.name(), codes(f.statuses(), Status::code), Id.valueOf(f.team()),
            f.person() != null ? f.person().toString() : f.whose().name().toLowerCase(Locale.ROOT), codes(f.channels(), Channel::code),
            codes(f.priorities(), Priority::code), Id.valueOf(f.brand()), String.join(", ", f.tags()), f.text(), view.everybodys());
    }

    /** A new one that holds what a list of the desk does, as far as a filter can say it. */
    static SavedViewForm like(String key, String query) {
        var view = key.isBlank() ? new TicketView.All() : DeskView.of(key, query).view();
        var filter = switch (view) {
            case TicketView.Mine _ -> ViewFilter.OPEN.of(Whose.ME);
            case TicketView.Unassigned _ -> ViewFilter.OPEN.of(Whose.NOBODY);
            case TicketView.OfTeam(var team) -> ViewFilter.OPEN.of(team);
            case TicketView.WaitingForCustomer _ -> ViewFilter.LIVE.in(Set.of(Status.WAITING));
            case TicketView.Snoozed _ -> ViewFilter.LIVE.in(Set.of(Status.SNOOZED));
            case TicketView.Closed _ -> ViewFilter.LIVE.in(Set.of(Status.CLOSED));
            case TicketView.Spam _ -> ViewFilter.LIVE.in(Set.of(Status.SPAM));
            case TicketView.Matching(var matching) -> matching;
            case null, default -> ViewFilter.LIVE;
        };
        return of(new SavedView(Id.of(0), Id.of(0), "", filter));
    }

    ViewFilter filter() {
        var person = whose != null && whose.matches("\\d{1,18}") ? Long.valueOf(whose) : null;
        return new ViewFilter(read(status, Status::of), Id.ofNullable(team), person != null ? Whose.PERSON : owner(), Id.ofNullable(person),
            read(channel, Channel::of), read(priority, Priority::of), Id.ofNullable(brand), tagList(), text == null ? "" : text.strip());
    }

    private Whose owner() {
        return whose == null || whose.isBlank() ? Whose.ANYONE : one(whose, code -> Whose.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    private List<String> tagList() {
        return tags == null ? List.of() : Arrays.stream(tags.split(",")).map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static <T> Set<T> read(@Nullable List<String> codes, Function<String, T> read) {
        return codes == null ? Set.of() : codes.stream().map(code -> one(code, read)).collect(Collectors.toSet());
    }

    private static <T> T one(String code, Function<String, T> read) {
        try {
            return read.apply(code);
        } catch (IllegalArgumentException notOurs) {
            throw new Problem.Invalid("filter", "problem.required");
        }
    }

    private static <T extends Enum<T>> List<String> codes(Set<T> set, Function<T, String> code) {
        return set.stream().sorted().map(code).toList();
    }

    String called() {
        return Objects.requireNonNullElse(name, "");
    }

    boolean forEverybody() {
        return Boolean.TRUE.equals(everybody);
    }

    public boolean has(@Nullable List<String> chosen, String code) {
        return chosen != null && chosen.contains(code);
    }
}
