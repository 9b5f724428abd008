package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Recognitions;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Page;
import fi.luukku.promise.Promise;
import fi.luukku.promise.Promises;
import fi.luukku.search.Search;
import fi.luukku.ticket.SavedViews;
import fi.luukku.ticket.TicketLists;
import fi.luukku.ticket.TicketRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the list of a view, a page at a time. */
@Component
class ListPanels {

    static final int ROWS = 40;

    private final TicketLists lists;
    private final Teams teams;
    private final SavedViews saved;
    private final Search search;
    private final Promises promises;
    private final Recognitions recognitions;
    private final BulkBars bars;

    ListPanels(TicketLists lists, Teams teams, SavedViews saved, Search search, Promises promises, Recognitions recognitions, BulkBars bars) {
        this.lists = lists;
        this.teams = teams;
        this.saved = saved;
        this.search = search;
        this.promises = promises;
        this.recognitions = recognitions;
        this.bars = bars;
    }

    ListPanel of(Viewer viewer, DeskView asked, @Nullable String after, @Nullable Long selected) {
        var kept = asked.saved() == null ? null : saved.get(viewer, asked.saved());
        var view = kept == null ? asked : asked.holding(kept.filter());
        if (view.searches()) return found(viewer, view, after, selected);
        var rows = view.promises() ? promised(viewer, after) : lists.list(viewer, view.view(), Cursor.of(after), ROWS);
        var more = rows.next() == null ? null : view.hrefAfter(rows.next());
        var name = kept != null ? kept.name() : name(view);
        return new ListPanel(view, name == null ? "view." + view.key() : null, name, rows, null, marks(viewer, view, rows.items()), selected, more, after != null, viewer.is(Role.AGENT) && !view.promises(), bars.of(viewer));
    }

    private Page<TicketRow> promised(Viewer viewer, @Nullable String after) {
        var due = promises.due(viewer, Cursor.of(after), ROWS);
        return new Page<>(lists.rows(viewer, due.items().stream().map(Promise::ticket).toList()), due.next());
    }

    private RowMarks marks(Viewer viewer, DeskView view, List<TicketRow> rows) {
        if (!viewer.is(Role.AGENT)) return RowMarks.NONE;
        return new RowMarks(promises.next(rows.stream().map(TicketRow::id).toList()),
            recognitions.asking(rows.stream().filter(row -> row.waitingSince() != null).map(TicketRow::id).toList()), view.promises());
    }

    private ListPanel found(Viewer viewer, DeskView view, @Nullable String after, @Nullable Long selected) {
        var hits = search.find(viewer, view.query(), after, ROWS);
        return new ListPanel(view, "view.search", null, new Page<>(List.of(), null), hits, RowMarks.NONE, selected,
            hits.next() == null ? null : view.hrefAfter(hits.next()), after != null, false, null);
    }

    private @Nullable String name(DeskView view) {
        if (view.team() != null) return teams.get(view.team()).name();
        return view.key().startsWith("tag-") ? view.key().substring(4) : null;
    }
}
