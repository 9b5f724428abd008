package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signing in with a password. */
@Service
public class SignIn {

    private final Agents agents;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Gate gate;
    private final Audit audit;

    SignIn(Agents agents, Passwords passwords, Sessions sessions, Gate gate, Audit audit) {
        this.agents = agents;
        this.passwords = passwords;
        this.sessions = sessions;
        this.gate = gate;
        this.audit = audit;
    }

    /** Tries a password; when it is right, the browser is signed in. */
    public Entry withPassword(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        var agent = agents.byEmail(account).filter(Agent::active).orElse(null);
        var from = Caller.of(request);
        var wait = gate.tryNow(account, agent == null ? null : agent.id(), from);
        if (wait != null) return new Entry.Later(wait);
        if (!passwords.matches(agent == null ? null : agent.id(), password) || agent == null) return refused(agent, "password");
        gate.passed(account, from);
        return granted(agent, "password", false, request, response);
    }

    private Entry granted(Agent agent, String by, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        sessions.start(agent.id(), strong, request, response);
        audit.record(Actor.agent(agent.id()), "signed-in", "agent:" + agent.id(), Map.of("by", by));
        return new Entry.Granted(agent.id());
    }

    // What was typed for an unknown account is not kept: it may be a password in the wrong field.
    private Entry refused(@Nullable Agent agent, String by) {
        audit.record(Actor.SYSTEM, "sign-in.refused", agent == null ? null : "agent:" + agent.id(), Map.of("by", by));
        return new Entry.Refused();
    }
}
