package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.platform.Secrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static fi.luukku.access.Sql.utc;

/** Ten codes on paper, for when the phone is lost. Each works once; fifty bits, kept under a keyed hash. */
@Component
class RecoveryCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 10;
    // Without the letters and digits that are read as each other.
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    RecoveryCodes(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes ten new ones; the old ones stop working. */
    List<String> renew(Id<Agent> agent) {
        remove(agent);
        var codes = Stream.generate(RecoveryCodes::newCode).distinct().limit(CODES).toList();
        for (var code : codes) db.sql("insert into recovery_code (agent_id, hash) values (?, ?)").params(agent.value(), hash(code)).update();
        return codes;
    }

    boolean use(Id<Agent> agent, String code) {
        return db.sql("update recovery_code set used_at = ? where agent_id = ? and hash = ? and used_at is null")
            .params(utc(clock.instant()), agent.value(), hash(code)).update() == 1;
    }

    int left(Id<Agent> agent) {
        return db.sql("select count(*) from recovery_code where agent_id = ? and used_at is null").param(agent.value()).query(Integer.class).single();
    }

    void remove(Id<Agent> agent) {
        db.sql("delete from recovery_code where agent_id = ?").param(agent.value()).update();
    }

    private byte[] hash(String code) {
        return secrets.mark("recovery " + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private static String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) code.append(i == 5 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }
}
