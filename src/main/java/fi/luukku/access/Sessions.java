package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in, from which browser. A session lasts 90 days at most, and ends after 14 days without use. */
@Service
public class Sessions {

    /** @param own true for the session that asks */
    public record Session(long id, Instant since, Instant seen, String ip, Browser browser, boolean own) {}

    private static final Duration PROOF_HOLDS = Duration.ofMinutes(10);

    private final SessionTable table;
    private final SignedInCache cache;
    private final Agents agents;
    private final AccessPolicy policy;
    private final Audit audit;
    private final AccessNews news;
    private final Clock clock;

    Sessions(SessionTable table, SignedInCache cache, Agents agents, AccessPolicy policy, Audit audit, AccessNews news,
             Clock clock) {
        this.table = table;
        this.cache = cache;
        this.agents = agents;
        this.policy = policy;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Signs the agent in to this browser, with a new cookie: one planted before the sign-in is worth nothing after it. */
    @Transactional
    public void start(Id<Agent> agent, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        var token = Tokens.random();
        table.add(Secrets.hash(token), agent, strong, Caller.of(request), clock.instant());
        SessionCookie.STEP.clear(request, response);
        SessionCookie.SESSION.give(token, request, response);
    }

    /** Signs this browser out. */
    @Transactional
    public void end(HttpServletRequest request, HttpServletResponse response) {
        var token = SessionCookie.SESSION.in(request);
        if (token == null) return;
        var agent = table.revoke(Secrets.hash(token), clock.instant());
        if (agent != null) news.changed(agent);
        SessionCookie.SESSION.clear(request, response);
    }

    /**
     * Whether the one at this browser has shown who they are within the last ten minutes, by signing in or by their password.
     * Outside a browser there is no session that could be stolen.
     */
    public boolean proved() {
        var session = currentId();
        return session == 0 || table.provedSince(session, clock.instant().minus(PROOF_HOLDS));
    }

    /** Before what would let a thief of the session come back without it. */
    void requireProof() {
        if (!proved()) throw new Problem.Conflict("problem.password-anew");
    }

    /** The one at this browser has just given their password. */
    void prove() {
        table.prove(currentId(), clock.instant());
    }

    public List<Session> of(Viewer viewer) {
        return table.of(viewer.id(), currentId(), clock.instant());
    }

    @Transactional
    public void revoke(long session, Viewer by) {
        if (!table.revoke(session, by.id(), clock.instant())) throw new Problem.NotFound();
        audit.record(by, "session.revoked", "session:" + session, Map.of());
        news.changed(by.id());
    }

    @Transactional
    public void revokeOthers(Viewer by) {
        revokeAllBut(currentId(), by.id());
        audit.record(by, "session.others-revoked", null, Map.of());
    }

    void revokeAll(Id<Agent> agent) {
        revokeAllBut(0, agent);
    }

    void revokeAllBut(long kept, Id<Agent> agent) {
        table.revokeAllBut(kept, agent, clock.instant());
        news.changed(agent);
    }

    /** The session has been proved by more than a password. */
    void strengthen(long session, Id<Agent> agent) {
        table.strengthen(session);
        news.changed(agent);
    }

    @Nullable SignedIn signedIn(String token) {
        var hash = Secrets.hash(token);
        return cache.get(hash, () -> load(hash));
    }

    private @Nullable SignedIn load(byte[] hash) {
        var now = clock.instant();
        var row = table.live(hash, now);
        if (row == null) return null;
        if (row.seen().plus(SessionTable.SEEN_STEP).isBefore(now)) table.seen(row.id(), now);
        return agents.viewer(row.agent()).map(viewer -> signedIn(viewer, row)).orElse(null);
    }

    private SignedIn signedIn(Viewer viewer, SessionTable.Row row) {
        var confined = !row.strong() && policy.requiresSecondFactor(viewer.agent().role());
        return new SignedIn(viewer, new Via.Session(row.id(), row.strong()), confined);
    }

    private static long currentId() {
        return SignedIn.current().map(SignedIn::via).filter(Via.Session.class::isInstance).map(via -> ((Via.Session) via).id()).orElse(0L);
    }
}
