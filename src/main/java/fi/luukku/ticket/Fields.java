package fi.luukku.ticket;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fields of the house's own, in the order they are shown. Admins change them. */
@Service
public class Fields {

    private static final int LONGEST = 60;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final Remembered<List<Field>> every;

    Fields(JdbcClient db, Audit audit, Live live, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.every = new Remembered<>(live, "fields",
            () -> db.sql("select * from field where removed_at is null order by position, id").query(Fields::field).list());
    }

    public List<Field> all() {
        return every.get();
    }

    public Field get(Id<Field> id) {
        return db.sql("select * from field where id = ? and removed_at is null").param(id.value()).query(Fields::field).optional()
            .orElseThrow(Problem.NotFound::new);
    }

    /** Adds one as the last. Its key is made of the label, and is one that never was before. */
    @Transactional
    public Field add(String label, Field.Kind kind, List<String> choices, Viewer by) {
        by.require(Role.ADMIN);
        var field = db.sql("""
                insert into field (key, label, kind, choices, position)
                values (:key, :label, :kind, cast(:choices as text[]), (select coalesce(max(position) + 1, 0) from field)) returning *""")
            .param("key", unused(keyOf(checked(label)))).param("label", label.strip()).param("kind", kind.code())
            .param("choices", offered(kind, choices).toArray(String[]::new)).query(Fields::field).single();
        every.changed();
        audit.record(by, "field.added", "field:" + field.id(), Map.of("label", field.label(), "kind", kind.code()));
        return field;
    }

    /** Changes what it is called and what can be chosen; tickets keep what they have. */
    @Transactional
    public void change(Id<Field> id, String label, List<String> choices, Viewer by) {
        by.require(Role.ADMIN);
        var before = get(id);
        db.sql("update field set label = ?, choices = ? where id = ?")
            .params(checked(label), offered(before.kind(), choices).toArray(String[]::new), id.value()).update();
        every.changed();
        audit.record(by, "field.changed", "field:" + id, Map.of("from", before.label(), "to", label.strip()));
    }

    /** @param place counted from 0; beyond the last means last */
    @Transactional
    public void move(Id<Field> id, int place, Viewer by) {
        by.require(Role.ADMIN);
        var order = new ArrayList<>(all().stream().map(Field::id).toList());
        order.remove(get(id).id());
        order.add(Math.clamp(place, 0, order.size()), id);
        db.sql("update field f set position = o.place from unnest(cast(? as bigint[])) with ordinality as o (id, place) where f.id = o.id")
            .param(order.stream().map(Id::value).toArray(Long[]::new)).update();
        every.changed();
        audit.record(by, "field.moved", "field:" + id, Map.of("place", place));
    }

    /** It is no longer asked; what tickets have in it stays. */
    @Transactional
    public void remove(Id<Field> id, Viewer by) {
        by.require(Role.ADMIN);
        var field = get(id);
        db.sql("update field set removed_at = ? where id = ?").params(clock.instant().atOffset(ZoneOffset.UTC), id.value()).update();
        every.changed();
        audit.record(by, "field.removed", "field:" + id, Map.of("label", field.label()));
    }

    private static String checked(String label) {
        if (label.isBlank()) throw new Problem.Invalid("label", "problem.required");
        if (label.strip().length() > LONGEST) throw new Problem.Invalid("label", "problem.too-long", LONGEST);
        return label.strip();
    }

    private static List<String> offered(Field.Kind kind, List<String> choices) {
        if (kind != Field.Kind.CHOICE) return List.of();
        var offered = choices.stream().map(String::strip).filter(choice -> !choice.isEmpty()).distinct().toList();
        if (offered.size() < 2) throw new Problem.Invalid("choices", "problem.two-choices");
        return offered;
    }

    private static String keyOf(String label) {
        var plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var key = plain.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return key.isEmpty() ? "field" : key;
    }

    private String unused(String key) {
        var taken = db.sql("select key from field").query(String.class).list();
        var free = key;
        for (int n = 2; taken.contains(free); n++) free = key + "_" + n;
        return free;
    }

    private static Field field(ResultSet row, int number) throws SQLException {
        return new Field(Id.of(row.getLong("id")), row.getString("key"), row.getString("label"), Field.Kind.of(row.getString("kind")),
            Arrays.asList((String[]) row.getArray("choices").getArray()));
    }
}
