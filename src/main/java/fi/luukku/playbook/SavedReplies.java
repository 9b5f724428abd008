package fi.luukku.playbook;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house's saved replies. Agents use them; leads write them. */
@Service
public class SavedReplies {

    private final JdbcClient db;
    private final Clock clock;
    private final Variables variables;
    private final Lemmas lemmas;
    private final Remembered<Fitting> fitting;
    private volatile @Nullable Fitting made;

    SavedReplies(JdbcClient db, Clock clock, Variables variables, Lemmas lemmas, Live live) {
        this.db = db;
        this.clock = clock;
        this.variables = variables;
        this.lemmas = lemmas;
        this.fitting = new Remembered<>(live, "saved-replies", this::made);
    }

    /** All of them, those in the ticket's language first, then the most used. */
    public List<SavedReply> all(@Nullable String language) {
        return db.sql("select * from saved_reply order by (language = ?) desc, used desc, name, id limit 500")
            .param(language == null ? "fi" : language).query(SavedReplies::reply).list();
    }

    /** Made anew only when a text has changed: reading them all takes a moment. */
    private Fitting made() {
        var all = all(null);
        var before = made;
        if (before != null && before.isOf(all)) return before;
        return made = new Fitting(all, lemmas);
    }

    /** At most three of a language that clearly are about what a customer writes, the nearest first. */
    public List<Id<SavedReply>> fitting(String subject, String message, Language language) {
        return fitting.get().to(subject, message, language);
    }

    public SavedReply get(Id<SavedReply> id) {
        return db.sql("select * from saved_reply where id = ?").param(id.value()).query(SavedReplies::reply).optional()
            .orElseThrow(Problem.NotFound::new);
    }

    @Transactional
    public void add(Viewer viewer, String name, String shortcut, Language language, String text) {
        viewer.require(Role.LEAD);
        bring(name, shortcut, language, text);
    }

    /** The same for texts brought from elsewhere. */
    @Transactional
    public void bring(String name, String shortcut, Language language, String text) {
        check(name, shortcut, text, language);
        try {
            db.sql("insert into saved_reply (name, shortcut, language, text, changed_at) values (?, ?, ?, ?, ?)")
                .params(name.strip(), shortcut, language.code(), text.strip(), Timestamp.from(clock.instant())).update();
            fitting.changed();
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("shortcut", "problem.taken");
        }
    }

    @Transactional
    public void change(Viewer viewer, Id<SavedReply> id, String name, String shortcut, Language language, String text) {
        viewer.require(Role.LEAD);
        check(name, shortcut, text, language);
        get(id);
        try {
            db.sql("update saved_reply set name = ?, shortcut = ?, language = ?, text = ?, changed_at = ? where id = ?")
                .params(name.strip(), shortcut, language.code(), text.strip(), Timestamp.from(clock.instant()), id.value()).update();
            fitting.changed();
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("shortcut", "problem.taken");
        }
    }

    @Transactional
    public void remove(Viewer viewer, Id<SavedReply> id) {
        viewer.require(Role.LEAD);
        db.sql("delete from saved_reply where id = ?").param(get(id).id().value()).update();
        fitting.changed();
    }

    @Transactional
    public void used(Id<SavedReply> id) {
        db.sql("update saved_reply set used = used + 1 where id = ?").param(id.value()).update();
    }

    private void check(String name, String shortcut, String text, Language language) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (text.isBlank()) throw new Problem.Invalid("text", "problem.required");
        if (!shortcut.toLowerCase(Locale.ROOT).equals(shortcut) || !shortcut.matches("[\\p{L}\\d-]{1,40}")) {
            throw new Problem.Invalid("shortcut", "problem.shortcut");
        }
        variables.check(text, language);
    }

    private static SavedReply reply(ResultSet row, int number) throws SQLException {
        var language = Language.of(row.getString("language"));
        return new SavedReply(Id.of(row.getLong("id")), row.getString("name"), row.getString("shortcut"),
            language == null ? Language.FI : language, row.getString("text"));
    }
}
