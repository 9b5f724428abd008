package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A code from an authenticator app beside the password, and recovery codes for when the phone is lost. */
@Service
public class SecondFactor {

    /** What is shown to take an app into use: the secret, and the same as an address for the QR code. */
    public record Enrolment(String secret, String uri) {}

    private final TotpTable totp;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessPolicy policy;
    private final Audit audit;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    SecondFactor(TotpTable totp, RecoveryCodes codes, Passkeys passkeys, Passwords passwords, Sessions sessions, AccessPolicy policy, Audit audit,
                 TransactionTemplate atOnce, Clock clock) {
        this.totp = totp;
        this.codes = codes;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.sessions = sessions;
        this.policy = policy;
        this.audit = audit;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    public boolean isOn(Viewer viewer) {
        return totp.isOn(viewer.id());
    }

    public int codesLeft(Viewer viewer) {
        return codes.left(viewer.id());
    }

    /** Begins to take an app into use. Nothing changes until {@link #confirm} has seen a code of it. */
    public void begin(Viewer by) {
        sessions.requireProof();
        totp.begin(by.id(), Totp.newSecret());
    }

    /** What was begun and not confirmed yet; kept from whoever sits down at a browser that was left open. */
    public Optional<Enrolment> begun(Viewer viewer) {
        if (!sessions.proved()) return Optional.empty();
        return totp.secret(viewer.id(), false).map(secret -> new Enrolment(secret, uri(viewer.agent(), secret)));
    }

    /** Takes the app into use and returns the recovery codes, which are shown only now. */
    @Transactional
    public List<String> confirm(String code, Viewer by) {
        sessions.requireProof();
        var secret = totp.secret(by.id(), false).orElseThrow(() -> new Problem.Conflict("problem.second-factor-not-begun"));
        if (!isRight(by.id(), code, secret)) throw new Problem.Invalid("code", "problem.code-wrong");
        totp.confirm(by.id());
        SignedIn.current().map(SignedIn::via).ifPresent(via -> strengthen(via, by));
        audit.record(by, "second-factor.on", "agent:" + by.id(), Map.of());
        return codes.renew(by.id());
    }

    public List<String> renewCodes(String password, Viewer by) {
        passwords.check(by, password);
        return atOnce.execute(_ -> {
            audit.record(by, "recovery-codes.renewed", "agent:" + by.id(), Map.of());
            return codes.renew(by.id());
        });
    }

    public void turnOff(String password, Viewer by) {
        if (policy.requiresSecondFactor(by.agent().role())) throw new Problem.Conflict("problem.second-factor-required");
        passwords.check(by, password);
        atOnce.executeWithoutResult(_ -> remove(by.id(), by));
    }

    /** Lets someone in who has lost phone, keys and paper: they enrol again after the next sign-in. For admins. */
    @Transactional
    public void reset(Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        passkeys.removeAll(agent, by);
        remove(agent, by);
        sessions.revokeAll(agent);
    }

    /** Whether it is a code of the agent's app now, or one of their recovery codes. Either works once. */
    boolean accepts(Id<Agent> agent, String typed) {
        var code = typed.replaceAll("[\\s-]", "");
        if (!code.matches("\\d{6}")) return codes.use(agent, code);
        return totp.secret(agent, true).filter(secret -> isRight(agent, code, secret)).isPresent();
    }

    /** Whether they have recovery codes left: beside an app, or beside passkeys alone. */
    boolean hasPaper(Id<Agent> agent) {
        return codes.left(agent) > 0;
    }

    boolean isOn(Id<Agent> agent) {
        return totp.isOn(agent);
    }

    private boolean isRight(Id<Agent> agent, String code, String secret) {
        var step = Totp.stepOf(code.replaceAll("\\s", ""), secret, clock.instant());
        return step.isPresent() && totp.take(agent, step.getAsLong());
    }

    private void strengthen(Via via, Viewer by) {
        if (via instanceof Via.Session(var id, _)) sessions.strengthen(id, by.id());
    }

    private void remove(Id<Agent> agent, Viewer by) {
        totp.remove(agent);
        // They also stand in for a passkey.
        if (!passkeys.any(agent)) codes.remove(agent);
        audit.record(by, "second-factor.off", "agent:" + agent, Map.of());
    }

    private static String uri(Agent agent, String secret) {
        var account = URLEncoder.encode(agent.email(), UTF_8);
        return "otpauth://totp/Luukku:%s?secret=%s&issuer=Luukku".formatted(account, secret);
    }
}
