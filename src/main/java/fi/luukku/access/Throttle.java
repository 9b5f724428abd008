package fi.luukku.access;

import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static fi.luukku.access.Sql.utc;

/**
 * Counts tries to sign in, for all nodes together. A try is counted before it is made and takes its wait with it, so
 * that many at the same moment are not all the first. Each wait after the free tries is twice the one before.
 */
@Component
class Throttle {

    /**
     * @param free      tries without a wait
     * @param first     wait after the last of them
     * @param longest   wait there can be
     * @param forgotten when there has been no try for this long
     */
    enum Limit {
        /** An account from one address: here the guesser is made to wait, and only the guesser. */
        PAIR(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1)),
        /** An address, whatever the account. A whole office may share one. */
        ADDRESS(50, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofHours(1)),
        /** An account from everywhere. Short at its longest: waits here also meet the owner, who must not be locked out. */
        ACCOUNT(20, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofHours(1)),
        /** Letters to one account with a link for a new password: that of the last one still works when the next may be asked for. */
        LETTER(3, Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1)),
        /** Asking for such letters from one address. */
        ASKER(20, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

        private final int free;
        private final Duration first;
        private final Duration longest;
        private final Duration forgotten;

        Limit(int free, Duration first, Duration longest, Duration forgotten) {
            this.free = free;
            this.first = first;
            this.longest = longest;
            this.forgotten = forgotten;
        }
    }

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    Throttle(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Counts a try; null when it may be made now, else the moment when the next may be. */
    @Nullable Instant take(Limit limit, String whose) {
        var now = clock.instant();
        var taken = db.sql("""
                insert into sign_in_throttle as t (key, tries, tried_at, blocked_until) values (:key, 1, :now, :now)
                on conflict (key) do update set
                  tries = case when t.tried_at < :forgotten then 1 else t.tries + 1 end,
                  tried_at = :now,
                  blocked_until = case when t.tried_at < :forgotten or t.tries + 1 < :free then :now
                    else :now + make_interval(secs => least(:longest, :first * 2 ^ least(t.tries + 1 - :free, 20))) end
                where t.blocked_until <= :now""")
            .param("key", key(limit, whose)).param("now", utc(now)).param("forgotten", utc(now.minus(limit.forgotten)))
            .param("free", limit.free).param("first", limit.first.toSeconds()).param("longest", limit.longest.toSeconds()).update();
        return taken == 1 ? null : blockedUntil(limit, whose);
    }

    /** The try was right: nothing is held against this key. */
    void clear(Limit limit, String whose) {
        db.sql("delete from sign_in_throttle where key = ?").param(key(limit, whose)).update();
    }

    /** The try was right, but the key is shared: only this one try is taken back. */
    void giveBack(Limit limit, String whose) {
        db.sql("update sign_in_throttle set tries = greatest(tries - 1, 0) where key = ?").param(key(limit, whose)).update();
    }

    void sweep() {
        db.sql("delete from sign_in_throttle where tried_at < ?").param(utc(clock.instant().minus(Duration.ofDays(1)))).update();
    }

    private @Nullable Instant blockedUntil(Limit limit, String whose) {
        return db.sql("select blocked_until from sign_in_throttle where key = ?").param(key(limit, whose))
            .query((row, _) -> row.getTimestamp(1).toInstant()).optional().orElse(null);
    }

    // Hashed: people type their password into the wrong field, and it must not stay in a table.
    private String key(Limit limit, String whose) {
        return limit + ":" + HexFormat.of().formatHex(secrets.mark(whose), 0, 16);
    }
}
