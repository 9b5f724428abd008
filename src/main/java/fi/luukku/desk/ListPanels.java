package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Cursor;
import fi.luukku.ticket.SavedViews;
import fi.luukku.ticket.TicketLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the list of a view, a page at a time. */
@Component
class ListPanels {

    static final int ROWS = 40;

    private final TicketLists lists;
    private final Teams teams;
    private final SavedViews saved;

    ListPanels(TicketLists lists, Teams teams, SavedViews saved) {
        this.lists = lists;
        this.teams = teams;
        this.saved = saved;
    }

    ListPanel of(Viewer viewer, DeskView asked, @Nullable String after, @Nullable Long selected) {
        var kept = asked.saved() == null ? null : saved.get(viewer, asked.saved());
        var view = kept == null ? asked : asked.holding(kept.filter());
        var rows = lists.list(viewer, view.view(), Cursor.of(after), ROWS);
        var more = rows.next() == null ? null : view.hrefAfter(rows.next());
        var name = kept != null ? kept.name() : name(view);
        return new ListPanel(view, name == null ? "view." + view.key() : null, name, rows, selected, more, after != null, viewer.is(Role.AGENT));
    }

    private @Nullable String name(DeskView view) {
        if (view.team() != null) return teams.get(view.team()).name();
        return view.key().startsWith("tag-") ? view.key().substring(4) : null;
    }
}
