package fi.luukku.access;

import fi.luukku.access.SignInSteps.Purpose;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Passkeys (WebAuthn): the key itself asks for a finger, a face or a PIN, so it is two factors in one. */
@Service
public class Passkeys {

    private static final int LONGEST_NAME = 60;

    private final PasskeyTable table;
    private final PasskeyUsers users;
    private final RelyingParty party;
    private final SignInSteps steps;
    private final Sessions sessions;
    private final Gate gate;
    private final Audit audit;

    Passkeys(PasskeyTable table, PasskeyUsers users, RelyingParty party, SignInSteps steps, Sessions sessions, Gate gate, Audit audit) {
        this.table = table;
        this.users = users;
        this.party = party;
        this.steps = steps;
        this.sessions = sessions;
        this.gate = gate;
        this.audit = audit;
    }

    public List<Passkey> of(Viewer viewer) {
        return table.of(viewer.id());
    }

    /** Somebody's. For admins. */
    public List<Passkey> of(Id<Agent> agent, Viewer by) {
        by.require(Role.ADMIN);
        return table.of(agent);
    }

    /** What the browser needs to make a passkey, as JSON for {@code PublicKeyCredential.parseCreationOptionsFromJSON}. */
    public String creationOptions(SignedIn by, HttpServletRequest request, HttpServletResponse response) {
        sessions.requireProof();
        var challenge = Bytes.random();
        steps.begin(Purpose.NEW_PASSKEY, by.viewer().id(), challenge.getBytes(), request, response);
        return party.creationOptions(by, challenge, request);
    }

    /** Takes a new passkey into use. A session that had only a password is thereby proved by more. */
    public void register(String answer, String name, SignedIn by, HttpServletRequest request) {
        var step = steps.of(request);
        var mine = step != null && step.is(Purpose.NEW_PASSKEY) && by.viewer().id().equals(step.agent());
        var challenge = mine ? steps.takeChallenge(step) : null;
        if (challenge == null) throw new Problem.Conflict("problem.passkey-late");
        try {
            party.register(answer, shortened(name), by, new Bytes(challenge), request);
        } catch (JacksonException | RelyingParty.Refused refused) {
            throw new Problem.Invalid("passkey", "problem.passkey-refused");
        }
        steps.end(step);
        audit.record(by.viewer(), "passkey.added", "agent:" + by.viewer().id(), Map.of("name", shortened(name)));
        if (by.via() instanceof Via.Session(var id, _)) sessions.strengthen(id, by.viewer().id());
    }

    public void remove(long id, Viewer by) {
        sessions.requireProof();
        delete(id, by.id(), by);
    }

    /** Ends a passkey that was lost or stolen, and whatever its finder is signed in to. For admins. */
    @Transactional
    public void remove(long id, Id<Agent> whose, Viewer by) {
        by.require(Role.ADMIN);
        delete(id, whose, by);
        sessions.revokeAll(whose);
    }

    private void delete(long id, Id<Agent> whose, Viewer by) {
        if (!table.delete(id, whose)) throw new Problem.NotFound();
        audit.record(by, "passkey.removed", "agent:" + whose, Map.of());
    }

    void removeAll(Id<Agent> agent, Viewer by) {
        if (table.deleteAll(agent)) audit.record(by, "passkeys.removed", "agent:" + agent, Map.of());
    }

    /** What the browser needs to sign in with a passkey, as JSON for {@code PublicKeyCredential.parseRequestOptionsFromJSON}. */
    public String requestOptions(HttpServletRequest request, HttpServletResponse response) {
        // Each leaves a row behind, and anyone may ask.
        if (gate.tryNow(Caller.of(request)) != null) throw new Problem.TooMany("problem.too-many");
        var challenge = Bytes.random();
        var step = steps.of(request);
        if (step != null && step.is(Purpose.SECOND_STEP)) steps.challenge(step, challenge.getBytes());
        else steps.begin(Purpose.PASSKEY, null, challenge.getBytes(), request, response);
        return party.requestOptions(challenge);
    }

    /** Whose passkey answered the step's challenge; null when the answer is not right. */
    @Nullable Agent agentOf(String answer, SignInSteps.Step step, HttpServletRequest request) {
        var challenge = steps.takeChallenge(step);
        if (challenge == null) return null;
        try {
            return users.agent(party.authenticate(answer, new Bytes(challenge), request)).orElse(null);
        } catch (JacksonException | RelyingParty.Refused refused) {
            return null;
        }
    }

    boolean any(Id<Agent> agent) {
        return !table.of(agent).isEmpty();
    }

    private static String shortened(String name) {
        var text = name.isBlank() ? "Passkey" : name.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }
}
