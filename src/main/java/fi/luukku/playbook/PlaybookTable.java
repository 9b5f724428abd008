package fi.luukku.playbook;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.coach.Intent;
import fi.luukku.coach.Shown;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The house's own playbooks and their steps, and which of the product's are not in use. */
@Component
class PlaybookTable {

    private final JdbcClient db;
    private final Clock clock;

    PlaybookTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Playbook> own() {
        var steps = new HashMap<Long, List<PlaybookStep>>();
        db.sql("select * from playbook_step order by playbook_id, position, id").query(row -> {
            steps.computeIfAbsent(row.getLong("playbook_id"), any -> new ArrayList<>()).add(step(row));
        });
        return db.sql("select * from playbook order by lower(name), id").query((row, _) -> playbook(row, steps)).list();
    }

    Set<String> paused() {
        return db.sql("select code from playbook_pause").query(String.class).list().stream().collect(Collectors.toUnmodifiableSet());
    }

    boolean pause(String code, Viewer by) {
        return db.sql("insert into playbook_pause (code, paused_by, paused_at) values (?, ?, ?) on conflict do nothing").params(code, by.id().value(), now()).update() > 0;
    }

    boolean resume(String code) {
        return db.sql("delete from playbook_pause where code = ?").param(code).update() > 0;
    }

    Id<Playbook> insert(@Nullable Id<Brand> brand, Language language, String name, @Nullable Intent intent, String words, Viewer by) {
        return Id.of(db.sql("insert into playbook (brand_id, language, name, intent, words, made_by, made_at, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
            .params(Id.valueOf(brand), language.code(), name, intent == null ? null : intent.code(), words, by.id().value(), now(), by.id().value(), now()).query(Long.class).single());
    }

    void update(Id<Playbook> id, @Nullable Id<Brand> brand, Language language, String name, @Nullable Intent intent, String words, Viewer by) {
        db.sql("update playbook set brand_id = ?, language = ?, name = ?, intent = ?, words = ?, changed_by = ?, changed_at = ? where id = ?")
            .params(Id.valueOf(brand), language.code(), name, intent == null ? null : intent.code(), words, by.id().value(), now(), id.value()).update();
    }

    void touch(Id<Playbook> id, Viewer by) {
        db.sql("update playbook set changed_by = ?, changed_at = ? where id = ?").params(by.id().value(), now(), id.value()).update();
    }

    void delete(Id<Playbook> id) {
        db.sql("delete from playbook where id = ?").param(id.value()).update();
    }

    long insertStep(Id<Playbook> id, int position, String text, String help, @Nullable Shown ticks, @Nullable Long after) {
        return db.sql("insert into playbook_step (playbook_id, position, text, help, shown, after_id) values (?, ?, ?, ?, ?, ?) returning id")
            .params(id.value(), position, text, help, ticks == null ? null : ticks.code(), after).query(Long.class).single();
    }

    void updateStep(long step, String text, String help, @Nullable Shown ticks, @Nullable Long after) {
        db.sql("update playbook_step set text = ?, help = ?, shown = ?, after_id = ? where id = ?").params(text, help, ticks == null ? null : ticks.code(), after, step).update();
    }

    void deleteStep(long step) {
        db.sql("delete from playbook_step where id = ?").param(step).update();
    }

    void order(List<Long> steps) {
        db.sql("update playbook_step s set position = o.place from unnest(cast(? as bigint[])) with ordinality as o (id, place) where s.id = o.id")
            .param(steps.toArray(Long[]::new)).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String code(long playbook) {
        return "own-" + playbook;
    }

    private static Playbook playbook(ResultSet row, Map<Long, List<PlaybookStep>> steps) throws SQLException {
        var language = Language.of(row.getString("language"));
        var intent = row.getString("intent");
        return new Playbook(code(row.getLong("id")), Id.of(row.getLong("id")), Id.in(row, "brand_id"), language == null ? Language.FI : language, row.getString("name"),
            intent == null ? null : Intent.of(intent).orElse(null), row.getString("words"), List.copyOf(steps.getOrDefault(row.getLong("id"), List.of())));
    }

    private static PlaybookStep step(ResultSet row) throws SQLException {
        var code = code(row.getLong("playbook_id")) + ".";
        var shown = row.getString("shown");
        var after = Id.<PlaybookStep>in(row, "after_id");
        return new PlaybookStep(code + row.getLong("id"), row.getString("text"), row.getString("help"), shown == null ? null : Shown.of(shown).orElse(null), after == null ? null : code + after);
    }
}
