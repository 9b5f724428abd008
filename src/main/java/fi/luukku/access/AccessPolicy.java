package fi.luukku.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the installation asks of those who sign in. */
@Service
public class AccessPolicy {

    private final JdbcClient db;
    private final Audit audit;

    AccessPolicy(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** The lowest role that must have more than a password; null when no one must. */
    public @Nullable Role secondFactorFrom() {
        return db.sql("select second_factor_from from access_policy where second_factor_from is not null").query(String.class).optional()
            .map(Role::of).orElse(null);
    }

    /** Requires a second factor or a passkey from a role on; whoever has none is led to take one into use. For admins. */
    @Transactional
    public void requireSecondFactorFrom(@Nullable Role role, Viewer by) {
        by.require(Role.ADMIN);
        var code = role == null ? null : role.code();
        db.sql("update access_policy set second_factor_from = ?").param(code).update();
        audit.record(by, "policy.second-factor", null, Map.of("from", code == null ? "none" : code));
    }

    boolean requiresSecondFactor(Role role) {
        var from = secondFactorFrom();
        return from != null && role.atLeast(from);
    }
}
