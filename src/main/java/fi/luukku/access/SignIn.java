package fi.luukku.access;

import fi.luukku.access.SignInSteps.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signing in: with a password, then with a code where one is asked for; or with a passkey alone. */
@Service
public class SignIn {

    /**
     * What the second step can be done with.
     *
     * @param app     an authenticator app's code
     * @param paper   a recovery code
     * @param passkey a passkey
     */
    public record Waiting(boolean app, boolean paper, boolean passkey) {

        public boolean code() {
            return app || paper;
        }
    }

    private final Agents agents;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final SignInSteps steps;
    private final Sessions sessions;
    private final Gate gate;
    private final Audit audit;

    SignIn(Agents agents, Passwords passwords, SecondFactor secondFactor, Passkeys passkeys, SignInSteps steps,
           Sessions sessions, Gate gate, Audit audit) {
        this.agents = agents;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.steps = steps;
        this.sessions = sessions;
        this.gate = gate;
        this.audit = audit;
    }

    /** Tries a password; when it is right, the browser is signed in or asked for the second step. */
    public Entry withPassword(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        var agent = agents.byEmail(account).filter(Agent::active).orElse(null);
        var from = Caller.of(request);
        var wait = gate.tryNow(account, agent == null ? null : agent.id(), from);
        if (wait != null) return new Entry.Later(wait);
        if (!passwords.matches(agent == null ? null : agent.id(), password) || agent == null) return refused(agent, "password");
        gate.passed(account, from);
        if (!needsSecondStep(agent)) return granted(agent, "password", false, request, response);
        steps.begin(Purpose.SECOND_STEP, agent.id(), null, request, response);
        return new Entry.SecondStep();
    }

    /** What this browser's second step can be done with; null when none is under way. */
    public @Nullable Waiting waiting(HttpServletRequest request) {
        var step = steps.of(request);
        if (step == null || !step.is(Purpose.SECOND_STEP)) return null;
        return new Waiting(secondFactor.isOn(step.agent()), secondFactor.hasPaper(step.agent()), passkeys.any(step.agent()));
    }

    /** Tries a code of the authenticator app, or a recovery code, as the second step. */
    public Entry withCode(String code, HttpServletRequest request, HttpServletResponse response) {
        var step = steps.of(request);
        if (step == null || !step.is(Purpose.SECOND_STEP)) return new Entry.Expired();
        var account = "code " + step.agent();
        var from = Caller.of(request);
        var wait = gate.tryNow(account, step.agent(), from);
        if (wait != null) return new Entry.Later(wait);
        var agent = agents.get(step.agent());
        if (!agent.active() || !secondFactor.accepts(agent.id(), code)) return refused(agent, "code");
        gate.passed(account, from);
        steps.end(step);
        return granted(agent, "code", true, request, response);
    }

    /** Takes a passkey's answer, either instead of a password or as the second step after one. */
    public Entry withPasskey(String answer, HttpServletRequest request, HttpServletResponse response) {
        var step = steps.of(request);
        if (step == null || step.is(Purpose.NEW_PASSKEY)) return new Entry.Expired();
        var agent = passkeys.agentOf(answer, step, request);
        if (agent == null || !agent.active() || step.agent() != null && !step.agent().equals(agent.id())) return refused(agent, "passkey");
        gate.cameIn(Caller.of(request));
        steps.end(step);
        return granted(agent, "passkey", true, request, response);
    }

    // Whoever has taken more than a password into use means the password alone to open nothing.
    private boolean needsSecondStep(Agent agent) {
        return secondFactor.isOn(agent.id()) || passkeys.any(agent.id());
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
