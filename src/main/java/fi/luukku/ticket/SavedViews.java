package fi.luukku.ticket;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people save: their own, and those that leads save for everybody. What each shows depends on who looks. */
@Service
public class SavedViews {

    /** In one person's list, and in everybody's. */
    private static final int MOST = 40;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_TAGS = 10;

    private final JdbcClient db;
    private final Json json;
    private final Clock clock;
    private final Remembered<List<SavedView>> every;

    SavedViews(JdbcClient db, Json json, Live live, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.every = new Remembered<>(live, "saved-views", this::read);
    }

    private List<SavedView> read() {
        return db.sql("select * from saved_view order by agent_id nulls first, position, id").query(this::view).list();
    }

    /** Everybody's first, then the viewer's own, each in the order it was given. */
    public List<SavedView> of(Viewer viewer) {
        if (!viewer.is(Role.AGENT)) return List.of();
        return every.get().stream().filter(view -> view.everybodys() || viewer.id().equals(view.owner())).toList();
    }

    public SavedView get(Viewer viewer, Id<SavedView> id) {
        return of(viewer).stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    @Transactional
    public SavedView add(Viewer viewer, String name, ViewFilter filter, boolean everybodys) {
        viewer.require(everybodys ? Role.LEAD : Role.AGENT);
        check(name, filter);
        var beside = of(viewer).stream().filter(view -> view.everybodys() == everybodys).count();
        if (beside >= MOST) throw new Problem.Conflict("problem.too-many-views", MOST);
        var added = db.sql("""
                insert into saved_view (agent_id, name, filter, position, saved_by, saved_at)
                values (?, ?, cast(? as jsonb), ?, ?, ?) returning *""")
            .params(everybodys ? null : viewer.id().value(), name.strip(), json.write(filter), beside, viewer.id().value(), now())
            .query(this::view).single();
        every.changed();
        return added;
    }

    @Transactional
    public void change(Viewer viewer, Id<SavedView> id, String name, ViewFilter filter) {
        mayChange(viewer, get(viewer, id));
        check(name, filter);
        db.sql("update saved_view set name = ?, filter = cast(? as jsonb), saved_by = ?, saved_at = ? where id = ?")
            .params(name.strip(), json.write(filter), viewer.id().value(), now(), id.value()).update();
        every.changed();
    }

    /** @param place counted from 0 among those of the same owner; beyond the last means last */
    @Transactional
    public void move(Viewer viewer, Id<SavedView> id, int place) {
        var moved = get(viewer, id);
        mayChange(viewer, moved);
        var order = new ArrayList<>(of(viewer).stream().filter(view -> view.everybodys() == moved.everybodys()).map(SavedView::id).toList());
        order.remove(id);
        order.add(Math.clamp(place, 0, order.size()), id);
        db.sql("update saved_view v set position = o.place from unnest(cast(? as bigint[])) with ordinality as o (id, place) where v.id = o.id")
            .param(order.stream().map(Id::value).toArray(Long[]::new)).update();
        every.changed();
    }

    @Transactional
    public void remove(Viewer viewer, Id<SavedView> id) {
        mayChange(viewer, get(viewer, id));
        db.sql("delete from saved_view where id = ?").param(id.value()).update();
        every.changed();
    }

    /** Removes the views that look for someone who is erased. @param names whether a text names them */
    @Transactional
    public void forget(Predicate<String> names) {
        var theirs = read().stream().filter(view -> view.words().anyMatch(names)).map(SavedView::id).toList();
        if (theirs.isEmpty()) return;
        db.sql("delete from saved_view where id = any(?)").param(Columns.ids(theirs)).update();
        every.changed();
    }

    private static void mayChange(Viewer viewer, SavedView view) {
        if (view.everybodys()) viewer.require(Role.LEAD);
    }

    private static void check(String name, ViewFilter filter) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (name.strip().length() > LONGEST_NAME) throw new Problem.Invalid("name", "problem.long", LONGEST_NAME);
        if (filter.text().length() > LONGEST_TEXT) throw new Problem.Invalid("text", "problem.long", LONGEST_TEXT);
        if (filter.tags().size() > MOST_TAGS) throw new Problem.Invalid("tags", "problem.view-tags", MOST_TAGS);
        if (filter.whose() == ViewFilter.Whose.PERSON && filter.person() == null) throw new Problem.Invalid("whose", "problem.required");
        if (filter.statuses().contains(Status.MERGED)) throw new Problem.Invalid("status", "problem.required");
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(Id.of(row.getLong("id")), Id.in(row, "agent_id"), row.getString("name"), json.filter(row.getString("filter")));
    }
}
