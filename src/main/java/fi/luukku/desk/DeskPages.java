package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Cursor;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.TicketCounts;
import fi.luukku.ticket.TicketLists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the rail and the lists. */
@Component
class DeskPages {

    private static final int ROWS = 40;

    private final TicketLists lists;
    private final TicketCounts counts;
    private final Teams teams;
    private final Brands brands;
    private final Notes notes;

    DeskPages(TicketLists lists, TicketCounts counts, Teams teams, Brands brands, Notes notes) {
        this.lists = lists;
        this.counts = counts;
        this.teams = teams;
        this.brands = brands;
        this.notes = notes;
    }

    Rail rail(Viewer viewer, DeskView current) {
        var count = counts.of(viewer);
        var views = List.of(
            item("mine", "user", count.mine(), false, current),
            item("unassigned", "inbox", count.unassigned(), count.unassigned() > 0, current),
            item("waiting", "clock", count.waiting(), false, current),
            item("snoozed", "moon", count.snoozed(), false, current),
            item("mentioned", "at-sign", (long) notes.unseen(viewer).size(), true, current),
            item("followed", "eye", null, false, current),
            item("all", "mail", null, false, current),
            item("closed", "check", null, false, current),
            item("spam", "ban", null, false, current));
        var own = new ArrayList<Rail.Item>();
        if (viewer.is(Role.AGENT)) for (var team : teams.all()) {
            var key = "team-" + team.id();
            own.add(new Rail.Item("/desk/" + key, "users", null, team.name(), count.team(team.id()), false, key.equals(current.key()), key));
        }
        var house = brands.all().stream().findFirst().map(brand -> brand.name()).orElse("Luukku");
        return new Rail(house, viewer.agent(), viewer.is(Role.LEAD), views, own);
    }

    private static Rail.Item item(String key, String icon, @Nullable Long count, boolean hot, DeskView current) {
        return new Rail.Item("/desk/" + key, icon, "view." + key, null, count, hot, key.equals(current.key()), key);
    }

    ListPanel list(Viewer viewer, DeskView view, @Nullable String after, @Nullable Long selected) {
        var rows = lists.list(viewer, view.view(), Cursor.of(after), ROWS);
        var more = rows.next() == null ? null : view.hrefAfter(rows.next());
        var team = view.team();
        var name = team != null ? teams.get(team).name() : view.key().startsWith("tag-") ? view.key().substring(4) : null;
        return new ListPanel(view, name == null ? "view." + view.key() : null, name, rows, selected, more, after != null);
    }
}
