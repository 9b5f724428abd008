package fi.luukku.access;

import fi.luukku.access.Throttle.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A link by mail for whoever has forgotten their password. The second factor stays as it is. */
@Service
public class ForgottenPasswords {

    // More than making a link takes, so that the time does not tell whether one was made.
    private static final Duration ANSWERED_AFTER = Duration.ofMillis(400);

    private final Agents agents;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionTemplate atOnce;

    ForgottenPasswords(Agents agents, Passwords passwords, Throttle throttle, Audit audit, TransactionTemplate atOnce) {
        this.agents = agents;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.atOnce = atOnce;
    }

    /**
     * Asks for a link to an address. Whether anyone has that address is not told, by the answer or by its time.
     *
     * @return null when it was asked, else when this network address may ask again
     */
    public @Nullable Instant ask(String email, HttpServletRequest request) {
        var until = System.nanoTime() + ANSWERED_AFTER.toNanos();
        var wait = throttle.take(Limit.ASKER, Caller.of(request).network());
        if (wait == null) send(email.strip().toLowerCase(Locale.ROOT));
        for (long left; (left = until - System.nanoTime()) > 0; ) LockSupport.parkNanos(left);
        return wait;
    }

    private void send(String account) {
        // Not told either: it would be of use to the one who floods someone's mailbox.
        if (throttle.take(Limit.LETTER, account) != null) return;
        var agent = agents.byEmail(account).filter(Agent::active).orElse(null);
        atOnce.executeWithoutResult(_ -> {
            if (agent != null) passwords.askedLink(agent);
            audit.record(Actor.SYSTEM, "password.link-asked", agent == null ? null : "agent:" + agent.id(), Map.of());
        });
    }
}
