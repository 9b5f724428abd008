package fi.luukku.access;

import fi.luukku.access.Throttle.Limit;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static fi.luukku.access.Sql.utc;

/** The passwords of those who work here. */
@Service
public class Passwords {

    /** How long a link for choosing a new password works: one that an admin gives, and one that was asked for. */
    public static final Duration LINK_WORKS = Duration.ofHours(24);
    public static final Duration ASKED_LINK_WORKS = Duration.ofHours(1);

    private final JdbcClient db;
    private final PasswordHash hash;
    private final Throttle throttle;
    private final Agents agents;
    private final Sessions sessions;
    private final SignInSteps steps;
    private final Audit audit;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    Passwords(JdbcClient db, PasswordHash hash, Throttle throttle, Agents agents, Sessions sessions, SignInSteps steps, Audit audit,
              Secrets secrets, ApplicationEventPublisher events, TransactionTemplate atOnce, Clock clock) {
        this.db = db;
        this.hash = hash;
        this.throttle = throttle;
        this.agents = agents;
        this.sessions = sessions;
        this.steps = steps;
        this.audit = audit;
        this.secrets = secrets;
        this.events = events;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /** Gives an agent a password: 10–200 characters, none of the commonest, not their own name or address. */
    public void set(Id<Agent> agent, String password) {
        var whose = agents.get(agent);
        PasswordRules.check(password, whose.name(), whose.email());
        save(agent, hash.of(password));
    }

    /** Gives a demo's agent the password its visitor chose, whatever the rules would say of it. */
    public void setForDemo(Id<Agent> agent, String password) {
        save(agent, hash.of(password));
    }

    /** Changes the viewer's own password and signs their other browsers out. */
    public void change(Viewer by, String current, String next) {
        check(by, current);
        PasswordRules.check(next, by.agent().name(), by.agent().email());
        var hashed = hash.of(next);
        atOnce.executeWithoutResult(_ -> {
            save(by.id(), hashed);
            steps.endAll(by.id());
            audit.record(by, "password.changed", "agent:" + by.id(), Map.of());
            sessions.revokeOthers(by);
        });
    }

    /** Shows anew who sits at the browser, before what a thief of the session must not do. */
    public void confirm(String password, Viewer by) {
        check(by, password);
        sessions.prove();
    }

    /** Makes a link with which the agent chooses a new password, within a day and once. Its path; for admins to hand out. */
    @Transactional
    public String link(Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        audit.record(by, "password.link-given", "agent:" + agent, Map.of());
        return made(agents.get(agent), by.id(), LINK_WORKS);
    }

    /** The same for someone who has forgotten theirs; the link goes to their address and nowhere else. */
    void askedLink(Agent agent) {
        made(agent, null, ASKED_LINK_WORKS);
    }

    private String made(Agent agent, @Nullable Id<Agent> givenBy, Duration works) {
        var token = Tokens.random();
        var now = clock.instant();
        var expires = now.plus(works);
        db.sql("insert into password_link (hash, agent_id, given_by, created_at, expires_at) values (?, ?, ?, ?, ?)")
            .params(Secrets.hash(token), agent.id().value(), Id.valueOf(givenBy), utc(now), utc(expires)).update();
        var path = "/sign-in/password/" + token;
        events.publishEvent(new PasswordLinkMade(agent.id(), agent.email(), agent.firstName(), agent.language(), givenBy == null, expires, secrets.seal(path)));
        return path;
    }

    /** A letter with a link came back, to where others may read it: the agent's links work no more. */
    @Transactional
    public void undelivered(Id<Agent> agent) {
        if (endLinks(agent) > 0) audit.record(Actor.SYSTEM, "password.link-undelivered", "agent:" + agent, Map.of());
    }

    /** Whose link it is, while it works. */
    public Optional<Agent> ofLink(String token) {
        return db.sql("select agent_id from password_link where hash = ? and used_at is null and expires_at > ?")
            .params(Secrets.hash(token), utc(clock.instant())).query(Long.class).optional()
            .map(id -> agents.get(Id.of(id))).filter(Agent::active);
    }

    /** Sets a new password by a link, which then works no more; every browser of theirs is signed out. */
    public Agent setByLink(String token, String password) {
        var agent = ofLink(token).orElseThrow(Problem.NotFound::new);
        PasswordRules.check(password, agent.name(), agent.email());
        var hashed = hash.of(password);
        atOnce.executeWithoutResult(_ -> {
            if (!endLinks(token, agent)) throw new Problem.NotFound();
            save(agent.id(), hashed);
            steps.endAll(agent.id());
            audit.record(Actor.agent(agent.id()), "password.changed", "agent:" + agent.id(), Map.of("by", "link"));
            sessions.revokeAll(agent.id());
        });
        return agent;
    }

    /** Asks for the password of someone already signed in, before what a passer-by at their machine must not do. */
    void check(Viewer by, String password) {
        var key = "own password of " + by.id();
        if (throttle.take(Limit.PAIR, key) != null) throw new Problem.TooMany("problem.too-many");
        if (!matches(by.id(), password)) throw new Problem.Invalid("current", "problem.password-wrong");
        throttle.clear(Limit.PAIR, key);
    }

    /** Whether this is the agent's password. Takes the same time when there is no such agent or no password. */
    boolean matches(@Nullable Id<Agent> agent, String password) {
        if (password.length() > PasswordRules.LONGEST) return false;
        var known = agent == null ? null : db.sql("select hash from agent_password where agent_id = ?").param(agent.value())
            .query(String.class).optional().orElse(null);
        var right = hash.matches(password, known);
        if (right && hash.isOutdated(known)) save(agent, hash.of(password));
        return right;
    }

    private boolean endLinks(String token, Agent agent) {
        var now = utc(clock.instant());
        var taken = db.sql("update password_link set used_at = ? where hash = ? and used_at is null").params(now, Secrets.hash(token)).update();
        endLinks(agent.id());
        return taken == 1;
    }

    private int endLinks(Id<Agent> agent) {
        return db.sql("update password_link set used_at = ? where agent_id = ? and used_at is null")
            .params(utc(clock.instant()), agent.value()).update();
    }

    void save(Id<Agent> agent, String hashed) {
        db.sql("""
                insert into agent_password (agent_id, hash, set_at) values (:agent, :hash, :now)
                on conflict (agent_id) do update set hash = :hash, set_at = :now""")
            .param("agent", agent.value()).param("hash", hashed).param("now", utc(clock.instant())).update();
    }
}
