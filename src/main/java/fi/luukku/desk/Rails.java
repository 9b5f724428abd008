package fi.luukku.desk;

import fi.luukku.access.Absences;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.intake.Intake;
import fi.luukku.promise.Promises;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.SavedView;
import fi.luukku.ticket.SavedViews;
import fi.luukku.ticket.TicketCounts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the rail: each view with how much it holds. */
@Component
class Rails {

    private static final Duration RECENT = Duration.ofDays(14);
    // Queues are for those who answer.
    private static final Set<String> OF_WHAT_IS_SHARED = Set.of("mentioned", "followed", "all", "closed");

    private final TicketCounts counts;
    private final Teams teams;
    private final Brands brands;
    private final Notes notes;
    private final SavedViews saved;
    private final Absences absences;
    private final Intake intake;
    private final Promises promises;
    private final Clock clock;

    Rails(TicketCounts counts, Teams teams, Brands brands, Notes notes, SavedViews saved, Absences absences, Intake intake, Promises promises, Clock clock) {
        this.counts = counts;
        this.teams = teams;
        this.brands = brands;
        this.notes = notes;
        this.saved = saved;
        this.absences = absences;
        this.intake = intake;
        this.promises = promises;
        this.clock = clock;
    }

    Rail of(Viewer viewer, DeskView current) {
        var count = counts.of(viewer);
        var answers = viewer.is(Role.AGENT);
        var house = brands.all().stream().findFirst().map(brand -> brand.name()).orElse("Luukku");
        return new Rail(house, viewer.agent(), absences.since(viewer.id()).orElse(null), current, viewer.is(Role.LEAD), answers,
            answers ? views(viewer, count, current) : shared(viewer, count, current), answers ? teams(count, current) : List.of(),
            answers ? channels(count, current) : List.of(), saved.of(viewer).stream().map(view -> item(view, count, current)).toList());
    }

    private List<Rail.Item> views(Viewer viewer, TicketCounts.Counts count, DeskView current) {
        var views = new ArrayList<>(ofTickets(viewer, count, current));
        views.add(2, promised(viewer, current));
        views.add(aside(viewer));
        return views;
    }

    private List<Rail.Item> shared(Viewer viewer, TicketCounts.Counts count, DeskView current) {
        return ofTickets(viewer, count, current).stream().filter(item -> OF_WHAT_IS_SHARED.contains(item.key())).toList();
    }

    private List<Rail.Item> ofTickets(Viewer viewer, TicketCounts.Counts count, DeskView current) {
        return List.of(
            item("mine", "user", count.mine(), false, current),
            item("unassigned", "inbox", count.unassigned(), count.unassigned() > 0, current),
            item("waiting", "clock", count.waiting(), false, current),
            item("snoozed", "moon", count.snoozed(), false, current),
            item("mentioned", "at-sign", (long) notes.unseen(viewer).size(), true, current),
            item("followed", "eye", null, false, current),
            item("all", "list", null, false, current),
            item("closed", "check", null, false, current),
            item("spam", "ban", null, false, current));
    }

    private Rail.Item promised(Viewer viewer, DeskView current) {
        var owed = promises.owed(viewer);
        return item("promises", "flag", owed.tickets(), owed.pressing() > 0, current);
    }

    /** What opened no ticket. How much of it could not be dealt with is for those to know who see all of it. */
    private Rail.Item aside(Viewer viewer) {
        var stuck = viewer.is(Role.LEAD) ? intake.quarantinedSince(clock.instant().minus(RECENT)) : null;
        return new Rail.Item("/admin/mail" + (stuck != null && stuck > 0 ? "?state=quarantined" : ""), "clipboard-list", "view.aside", null, stuck, true, false, null);
    }

    private List<Rail.Item> teams(TicketCounts.Counts count, DeskView current) {
        return teams.all().stream().map(team -> {
            var key = "team-" + team.id();
            return new Rail.Item("/desk/" + key, "users", null, team.name(), count.team(team.id()), false, key.equals(current.key()), key);
        }).toList();
    }

    private List<Rail.Item> channels(TicketCounts.Counts count, DeskView current) {
        return counts.channelsInUse().stream().map(channel -> {
            var key = "channel-" + channel.code();
            return new Rail.Item("/desk/" + key, ListPanel.icon(channel), "view." + key, null, count.channel(channel), false, key.equals(current.key()), key);
        }).toList();
    }

    private static Rail.Item item(SavedView view, TicketCounts.Counts count, DeskView current) {
        var key = DeskView.key(view.id());
        return new Rail.Item("/desk/" + key, view.everybodys() ? "bookmark" : "star", null, view.name(), count.of(view.filter()), false, key.equals(current.key()), key);
    }

    private static Rail.Item item(String key, String icon, @Nullable Long count, boolean hot, DeskView current) {
        return new Rail.Item("/desk/" + key, icon, "view." + key, null, count, hot, key.equals(current.key()), key);
    }
}
