package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mailboxes' table. */
@Component
class MailboxTable {

    private static final String COLUMNS = """
        brand_id = :brand, team_id = :team, address = :address, name = :name, imap_host = :imapHost, imap_port = :imapPort,
        imap_security = :imapSecurity, imap_user = :imapUser, smtp_host = :smtpHost, smtp_port = :smtpPort,
        smtp_security = :smtpSecurity, smtp_user = :smtpUser, credentials = :credentials, folder = :folder,
        signatures = cast(:signatures as jsonb), acknowledges = :acknowledges,
        acknowledgements = cast(:acknowledgements as jsonb), ack_per_address_day = :perAddressDay, ack_per_hour = :perHour,
        join_same = :joinSame, plus_addresses = :plus, size_limit = :sizeLimit, fetch_since = :fetchSince""";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Sealing sealing;

    MailboxTable(JdbcClient db, JsonMapper json, Sealing sealing) {
        this.db = db;
        this.json = json;
        this.sealing = sealing;
    }

    Id<Mailbox> insert(MailboxSettings settings, Instant at) {
        var id = bound(db.sql("""
                insert into mailbox (brand_id, team_id, address, name, imap_host, imap_port, imap_security, imap_user, smtp_host,
                  smtp_port, smtp_security, smtp_user, credentials, folder, signatures, acknowledges, acknowledgements,
                  ack_per_address_day, ack_per_hour, join_same, plus_addresses, size_limit, fetch_since, created_at)
                values (:brand, :team, :address, :name, :imapHost, :imapPort, :imapSecurity, :imapUser, :smtpHost,
                  :smtpPort, :smtpSecurity, :smtpUser, :credentials, :folder, cast(:signatures as jsonb), :acknowledges,
                  cast(:acknowledgements as jsonb), :perAddressDay, :perHour, :joinSame, :plus, :sizeLimit, :fetchSince, :at)
                returning id"""), settings).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
        db.sql("insert into mailbox_state (mailbox_id) values (?)").param(id).update();
        return Id.of(id);
    }

    void update(Id<Mailbox> id, MailboxSettings settings) {
        bound(db.sql("update mailbox set version = version + 1, " + COLUMNS + " where id = :id"), settings)
            .param("id", id.value()).update();
    }

    void active(Id<Mailbox> id, boolean active) {
        db.sql("update mailbox set active = ?, version = version + 1 where id = ?").params(active, id.value()).update();
    }

    /** A new refresh token came: the reader goes on, so the version stays. */
    void credentials(Id<Mailbox> id, Credentials credentials) {
        db.sql("update mailbox set credentials = ? where id = ?").params(sealing.seal(credentials), id.value()).update();
    }

    /** Nobody else changes it until the transaction ends; rows that refer to it are written meanwhile. */
    void lock(Id<Mailbox> id) {
        db.sql("select from mailbox where id = ? for no key update").param(id.value()).query(row -> {});
    }

    Optional<Mailbox> get(Id<Mailbox> id) {
        return db.sql("select * from mailbox where id = ?").param(id.value()).query(this::mailbox).optional();
    }

    List<Mailbox> all() {
        return db.sql("select * from mailbox order by id").query(this::mailbox).list();
    }

    private StatementSpec bound(StatementSpec sql, MailboxSettings s) {
        return sql.param("brand", s.brand().value()).param("team", s.team().value()).param("address", s.address())
            .param("name", s.name()).param("imapHost", s.imap().host()).param("imapPort", s.imap().port())
            .param("imapSecurity", s.imap().security().code()).param("imapUser", s.imap().user())
            .param("smtpHost", s.smtp().host()).param("smtpPort", s.smtp().port())
            .param("smtpSecurity", s.smtp().security().code()).param("smtpUser", s.smtp().user())
            .param("credentials", sealing.seal(s.credentials())).param("folder", s.folder())
            .param("signatures", json.writeValueAsString(byCode(s.signatures())))
            .param("acknowledges", s.acknowledging().on())
            .param("acknowledgements", json.writeValueAsString(byCode(s.acknowledging().texts())))
            .param("perAddressDay", s.acknowledging().perAddressDay()).param("perHour", s.acknowledging().perHour())
            .param("joinSame", s.joinSame()).param("plus", s.plusAddresses()).param("sizeLimit", s.sizeLimit())
            .param("fetchSince", s.fetchSince());
    }

    private static <T> Map<String, T> byCode(Map<Language, T> byLanguage) {
        var byCode = new TreeMap<String, T>();
        byLanguage.forEach((language, value) -> byCode.put(language.code(), value));
        return byCode;
    }

    private Mailbox mailbox(ResultSet row, int number) throws SQLException {
        var settings = new MailboxSettings(Id.of(row.getLong("brand_id")), Id.of(row.getLong("team_id")), row.getString("address"),
            row.getString("name"), server(row, "imap"), server(row, "smtp"), sealing.open(row.getString("credentials")),
            row.getString("folder"), byLanguage(row.getString("signatures"), new TypeReference<Map<String, String>>() {}),
            acknowledging(row), row.getBoolean("join_same"), row.getBoolean("plus_addresses"), row.getLong("size_limit"),
            row.getObject("fetch_since", LocalDate.class));
        return new Mailbox(Id.of(row.getLong("id")), settings, row.getBoolean("active"), row.getInt("version"));
    }

    private static Server server(ResultSet row, String kind) throws SQLException {
        return new Server(row.getString(kind + "_host"), row.getInt(kind + "_port"),
            Server.Security.of(row.getString(kind + "_security")), row.getString(kind + "_user"));
    }

    private Acknowledging acknowledging(ResultSet row) throws SQLException {
        var texts = byLanguage(row.getString("acknowledgements"), new TypeReference<Map<String, Acknowledging.Text>>() {});
        return new Acknowledging(row.getBoolean("acknowledges"), texts, row.getInt("ack_per_address_day"), row.getInt("ack_per_hour"));
    }

    private <T> Map<Language, T> byLanguage(@Nullable String column, TypeReference<Map<String, T>> type) {
        var byLanguage = new EnumMap<Language, T>(Language.class);
        json.readValue(column, type).forEach((code, value) -> {
            var language = Language.of(code);
            if (language != null) byLanguage.put(language, value);
        });
        return byLanguage;
    }
}
