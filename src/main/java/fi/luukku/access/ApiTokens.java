package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which programs act for someone who works here, within the role of the key. */
@Service
public class ApiTokens {

    static final String PREFIX = "luukku_";

    /** Characters of a token that was chosen elsewhere, at least. */
    public static final int SHORTEST = 8;

    /** @param token shown to the one who made it now, and never again */
    public record Issued(String token, ApiToken of) {}

    private final ApiTokenTable table;
    private final SignedInCache cache;
    private final Agents agents;
    private final Sessions sessions;
    private final Audit audit;
    private final AccessNews news;
    private final Clock clock;

    ApiTokens(ApiTokenTable table, SignedInCache cache, Agents agents, Sessions sessions, Audit audit, AccessNews news, Clock clock) {
        this.table = table;
        this.cache = cache;
        this.agents = agents;
        this.sessions = sessions;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Makes a token for the viewer themselves: a lead or an admin, for a role not above their own. */
    @Transactional
    public Issued issue(String name, Role role, @Nullable Instant expires, Viewer by) {
        by.require(Role.LEAD);
        by.require(role);
        sessions.requireProof();
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (expires != null && !expires.isAfter(clock.instant())) throw new Problem.Invalid("expires", "problem.past");
        var token = PREFIX + Tokens.random();
        var made = table.add(Secrets.hash(token), by.id(), name.strip(), role, expires, clock.instant());
        audit.record(by, "token.issued", "token:" + made.id(), Map.of("name", made.name(), "role", role.code()));
        return new Issued(token, made);
    }

    /** Makes a token known that was chosen elsewhere, once. It must be long and random: only its hash is kept. */
    @Transactional
    public void register(String token, Id<Agent> agent, String name, Role role) {
        if (token.length() < SHORTEST) throw new Problem.Invalid("token", "problem.token-short");
        if (!table.exists(Secrets.hash(token))) table.add(Secrets.hash(token), agent, name, role, null, clock.instant());
    }

    /** The viewer's own tokens that still work or lately did. */
    public List<ApiToken> of(Viewer viewer) {
        return table.of(viewer.id());
    }

    public List<ApiToken> all(Viewer by) {
        by.require(Role.ADMIN);
        return table.all();
    }

    /** Ends a token: one's own, or as an admin anyone's. */
    @Transactional
    public void revoke(long id, Viewer by) {
        var token = table.get(id);
        if (token == null || !by.is(Role.ADMIN) && !token.agent().equals(by.id())) throw new Problem.NotFound();
        table.revoke(id, clock.instant());
        audit.record(by, "token.revoked", "token:" + id, Map.of("name", token.name()));
        news.changed(token.agent());
    }

    @Nullable SignedIn signedIn(String token) {
        var hash = Secrets.hash(token);
        return cache.get(hash, () -> load(hash));
    }

    private @Nullable SignedIn load(byte[] hash) {
        var now = clock.instant();
        var token = table.live(hash, now);
        if (token == null) return null;
        table.used(token.id(), now);
        return agents.viewer(token.agent(), token.role()).map(viewer -> new SignedIn(viewer, new Via.Token(token.id()))).orElse(null);
    }
}
