package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.access.Sql.utc;

@Repository
class InvitationTable {

    private static final Duration WORKS = Duration.ofDays(7);
    private static final String OPEN = "accepted_at is null and revoked_at is null";
    private static final String USABLE = OPEN + " and undelivered_at is null";

    private final JdbcClient db;

    InvitationTable(JdbcClient db) {
        this.db = db;
    }

    Invitation add(byte[] hash, String email, Role role, Set<Id<Team>> teams, Language language, Id<Agent> by, Instant now) {
        return db.sql("""
                insert into invitation (hash, email, role, teams, language, invited_by, created_at, expires_at)
                values (:hash, :email, :role, cast(:teams as bigint[]), :language, :by, :now, :expires) returning *""")
            .param("hash", hash).param("email", email).param("role", role.code())
            .param("teams", teams.stream().map(Id::value).toArray(Long[]::new)).param("language", language.code())
            .param("by", by.value()).param("now", utc(now)).param("expires", utc(now.plus(WORKS)))
            .query(InvitationTable::invitation).single();
    }

    Optional<Invitation> live(byte[] hash, Instant now) {
        return db.sql("select * from invitation where hash = ? and expires_at > ? and " + USABLE).params(hash, utc(now))
            .query(InvitationTable::invitation).optional();
    }

    List<Invitation> open(Instant now) {
        return db.sql("select * from invitation where expires_at > ? and " + OPEN + " order by created_at desc, id desc").param(utc(now))
            .query(InvitationTable::invitation).list();
    }

    boolean accept(Id<Invitation> id, Instant now) {
        return db.sql("update invitation set accepted_at = ? where id = ? and " + USABLE).params(utc(now), id.value()).update() == 1;
    }

    boolean revoke(Id<Invitation> id, Instant now) {
        return db.sql("update invitation set revoked_at = ? where id = ? and " + OPEN).params(utc(now), id.value()).update() == 1;
    }

    List<Id<Invitation>> revoke(String email, Instant now) {
        return db.sql("update invitation set revoked_at = ? where email = ? and " + OPEN + " returning id").params(utc(now), email)
            .query((row, _) -> Id.<Invitation>of(row.getLong(1))).list();
    }

    boolean undelivered(Id<Invitation> id, Instant now) {
        return db.sql("update invitation set undelivered_at = ? where id = ? and " + USABLE).params(utc(now), id.value()).update() == 1;
    }

    Optional<Invitation> open(Id<Invitation> id) {
        return db.sql("select * from invitation where id = ? and " + OPEN).param(id.value()).query(InvitationTable::invitation).optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        var teams = Arrays.stream((Long[]) row.getArray("teams").getArray()).map(Id::<Team>of).collect(Collectors.toUnmodifiableSet());
        var language = Language.of(row.getString("language"));
        return new Invitation(Id.of(row.getLong("id")), row.getString("email"), Role.of(row.getString("role")), teams,
            language == null ? Language.FI : language, Id.of(row.getLong("invited_by")), row.getTimestamp("expires_at").toInstant(),
            row.getTimestamp("undelivered_at") != null);
    }
}
