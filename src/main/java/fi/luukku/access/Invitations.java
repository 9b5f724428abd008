package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations to work here: a link that works once, for seven days. */
@Service
public class Invitations {

    /** @param path of the link, for handing out by other means than mail; shown only now */
    public record Sent(Invitation invitation, String path) {}

    private final InvitationTable table;
    private final Agents agents;
    private final Teams teams;
    private final Passwords passwords;
    private final PasswordHash hash;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    Invitations(InvitationTable table, Agents agents, Teams teams, Passwords passwords, PasswordHash hash, Secrets secrets, Audit audit,
                ApplicationEventPublisher events, TransactionTemplate atOnce, Clock clock) {
        this.table = table;
        this.agents = agents;
        this.teams = teams;
        this.passwords = passwords;
        this.hash = hash;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /** Invites someone; an earlier invitation to the same address stops working. For admins. */
    @Transactional
    public Sent invite(String email, Role role, Set<Id<Team>> into, Language language, Viewer by) {
        by.require(Role.ADMIN);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+")) throw new Problem.Invalid("email", "problem.email");
        if (agents.byEmail(address).isPresent()) throw new Problem.Invalid("email", "problem.taken");
        into.forEach(teams::get);
        var token = Tokens.random();
        table.revoke(address, clock.instant()).forEach(this::ended);
        var made = table.add(Secrets.hash(token), address, role, into, language, by.id(), clock.instant());
        audit.record(by, "agent.invited", "invitation:" + made.id(), Map.of("email", address, "role", role.code()));
        var path = "/invitation/" + token;
        events.publishEvent(new InvitationCreated(made.id(), address, language, by.agent().name(), made.expires(), secrets.seal(path)));
        return new Sent(made, path);
    }

    /** Invites the same person to the same once more, with a new link. For admins. */
    @Transactional
    public Sent renew(Id<Invitation> id, Viewer by) {
        by.require(Role.ADMIN);
        var before = table.open(id).orElseThrow(Problem.NotFound::new);
        return invite(before.email(), before.role(), before.teams(), before.language(), by);
    }

    /** Those not answered yet. For admins. */
    public List<Invitation> open(Viewer by) {
        by.require(Role.ADMIN);
        return table.open(clock.instant());
    }

    @Transactional
    public void revoke(Id<Invitation> id, Viewer by) {
        by.require(Role.ADMIN);
        if (!table.revoke(id, clock.instant())) throw new Problem.NotFound();
        audit.record(by, "invitation.revoked", "invitation:" + id, Map.of());
        ended(id);
    }

    /** The letter came back, with the link in it, to where others may read it: the link works no more. */
    @Transactional
    public void undelivered(Id<Invitation> id) {
        if (table.undelivered(id, clock.instant())) audit.record(Actor.SYSTEM, "invitation.undelivered", "invitation:" + id, Map.of());
    }

    /** The invitation of a link, while it works. */
    public Optional<Invitation> ofLink(String token) {
        return table.live(Secrets.hash(token), clock.instant());
    }

    /** Accepts: the invited becomes an agent with this name and password, in the teams they were invited to. */
    public Agent accept(String token, String name, String password) {
        var invitation = ofLink(token).orElseThrow(Problem.NotFound::new);
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        PasswordRules.check(password, name, invitation.email());
        var hashed = hash.of(password);
        return atOnce.execute(_ -> {
            if (!table.accept(invitation.id(), clock.instant())) throw new Problem.NotFound();
            var agent = agents.add(name, invitation.email(), invitation.role(), invitation.language());
            passwords.save(agent.id(), hashed);
            invitation.teams().forEach(team -> teams.join(team, agent.id()));
            audit.record(Actor.agent(agent.id()), "invitation.accepted", "invitation:" + invitation.id(), Map.of());
            ended(invitation.id());
            return agent;
        });
    }

    private void ended(Id<Invitation> id) {
        events.publishEvent(new InvitationEnded(id));
    }
}
