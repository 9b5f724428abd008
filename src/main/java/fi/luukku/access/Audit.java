package fi.luukku.access;

import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static fi.luukku.access.Sql.utc;

/** The audit log: who signed in, and who changed what about people, tokens and settings. It is only ever added to. */
@Service
public class Audit {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a line for what a person did; the session or token and the address come from the request. */
    public void record(Viewer by, String action, @Nullable String object, Map<String, ?> detail) {
        record(Actor.agent(by.id()), action, object, detail);
    }

    /** The same for what may also be done by the program or by someone not signed in yet. Never put secrets in the detail. */
    public void record(Actor by, String action, @Nullable String object, Map<String, ?> detail) {
        db.sql("""
                insert into audit_entry (at, agent_id, via, ip, action, object, detail)
                values (:at, :agent, :via, :ip, :action, :object, cast(:detail as jsonb))""")
            .param("at", utc(clock.instant())).param("agent", Id.valueOf(by.agentOrNull()))
            .param("via", SignedIn.current().map(signedIn -> signedIn.via().label()).orElse(null)).param("ip", ip())
            .param("action", action).param("object", object).param("detail", json.writeValueAsString(detail)).update();
    }

    /** Takes the words out of lines that name someone who is erased. Who did what, when, and to what stays. */
    @Transactional
    public void forget(Collection<String> names) {
        db.sql("select set_config('luukku.erasure', 'on', true)").query(String.class).single();
        db.sql("""
                update audit_entry set detail = '{"erased": true}'
                where exists (select from unnest(cast(? as text[])) name where position(name in lower(detail::text)) > 0)""")
            .param(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new)).update();
        db.sql("select set_config('luukku.erasure', '', true)").query(String.class).single();
    }

    /** The newest first; {@code after} is the cursor of the page before. For admins. */
    public Page<AuditEntry> entries(@Nullable String after, int size, Viewer by) {
        by.require(Role.ADMIN);
        var from = Cursor.of(after);
        var rows = db.sql("""
                select e.*, a.name as agent_name from audit_entry e left join agent a on a.id = e.agent_id
                where cast(:at as timestamptz) is null or (e.at, e.id) < (:at, :id)
                order by e.at desc, e.id desc limit :size""")
            .param("at", from == null ? null : utc(from.at())).param("id", from == null ? null : from.id())
            .param("size", size + 1).query(this::entry).list();
        return Page.of(rows, size, entry -> new Cursor(entry.at(), entry.id()));
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), Id.in(row, "agent_id"), row.getString("agent_name"),
            row.getString("via"), ip(row.getString("ip")), row.getString("action"), row.getString("object"),
            json.readValue(row.getString("detail"), new TypeReference<>() {}));
    }

    private static @Nullable String ip(@Nullable String ip) {
        return ip == null ? null : Caller.shown(ip);
    }

    private static @Nullable String ip() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now ? now.getRequest().getRemoteAddr() : null;
    }
}
