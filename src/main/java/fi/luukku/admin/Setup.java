package fi.luukku.admin;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Audit;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first visit of an empty system: the visitor becomes the admin and sets up store, team and mailbox. */
@Service
class Setup {

    private final Agents agents;
    private final Passwords passwords;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;
    // Once set up, always set up: nobody needs to look again.
    private volatile boolean over;

    Setup(Agents agents, Passwords passwords, Audit audit, JdbcClient db, Clock clock) {
        this.agents = agents;
        this.passwords = passwords;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /** Whether nobody works here yet, so that the wizard is open to whoever knows the code. */
    boolean isOpen() {
        return !over && !agents.any();
    }

    /** Whether the wizard has nothing left to ask: it was gone through, or people came in another way. */
    boolean isOver() {
        if (!over) over = db.sql("select finished_at is not null or begun_at is null from setup").query(Boolean.class).single() && agents.any();
        return over;
    }

    SetupStep step() {
        return SetupStep.of(db.sql("select step from setup").query(String.class).single());
    }

    /** Makes the first admin. Of two visitors in the same moment one is first; to the other the wizard is closed. */
    @Transactional
    Agent begin(String name, String email, String password, Language language) {
        db.sql("select step from setup for update").query(String.class).single();
        if (agents.any()) throw new Problem.NotFound();
        var admin = agents.add(name, email, Role.ADMIN, language);
        passwords.set(admin.id(), password);
        db.sql("update setup set step = 'store', begun_by = ?, begun_at = ?")
            .params(admin.id().value(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.record(Actor.agent(admin.id()), "setup.begun", "agent:" + admin.id(), Map.of());
        return admin;
    }

    /** The admin who goes on with it; for everyone else there is no such page. */
    Viewer keeper(@Nullable Viewer viewer) {
        if (viewer == null || !viewer.is(Role.ADMIN) || isOver()) throw new Problem.NotFound();
        return viewer;
    }

    /** Notes that a step is done. Going back to an earlier one loses nothing. */
    void done(SetupStep step) {
        var next = step.next();
        if (step() == step) db.sql("update setup set step = ?").param(next.code()).update();
    }

    @Transactional
    void finish(Viewer by) {
        db.sql("update setup set finished_at = ?").param(clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.record(by, "setup.finished", null, Map.of());
    }
}
