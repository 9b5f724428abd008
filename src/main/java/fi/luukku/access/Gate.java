package fi.luukku.access;

import fi.luukku.access.Throttle.Limit;
import fi.luukku.kernel.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may try to sign in now. A guesser waits per account and address; guesses at one account from many addresses are
 * slowed down together, but never for an address the owner has signed in from: nobody can lock another out.
 */
@Component
class Gate {

    private final Throttle throttle;
    private final JdbcClient db;

    Gate(Throttle throttle, JdbcClient db) {
        this.throttle = throttle;
        this.db = db;
    }

    /**
     * Counts a try.
     *
     * @param account what was typed, or what stands for the account
     * @param agent   whose it is, if anyone's
     * @return null when the try may be made, else when the next one may be
     */
    @Nullable Instant tryNow(String account, @Nullable Id<Agent> agent, Caller from) {
        var wait = throttle.take(Limit.PAIR, pair(account, from));
        if (wait == null) wait = throttle.take(Limit.ADDRESS, from.network());
        if (wait == null && !isFamiliar(agent, from)) wait = throttle.take(Limit.ACCOUNT, account);
        return wait;
    }

    /** The same where no account is named yet. */
    @Nullable Instant tryNow(Caller from) {
        return throttle.take(Limit.ADDRESS, from.network());
    }

    void cameIn(Caller from) {
        throttle.giveBack(Limit.ADDRESS, from.network());
    }

    void passed(String account, Caller from) {
        throttle.clear(Limit.PAIR, pair(account, from));
        throttle.giveBack(Limit.ADDRESS, from.network());
        throttle.giveBack(Limit.ACCOUNT, account);
    }

    private boolean isFamiliar(@Nullable Id<Agent> agent, Caller from) {
        return agent != null && db.sql("select exists (select from agent_session where agent_id = ? and ip = ?)")
            .params(agent.value(), from.ip()).query(Boolean.class).single();
    }

    private static String pair(String account, Caller from) {
        return account + " " + from.network();
    }
}
