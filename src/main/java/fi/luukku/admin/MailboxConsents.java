package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.SignedIn;
import fi.luukku.access.Via;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Consent;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.LuukkuProperties;
import fi.luukku.platform.Secrets;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An admin goes from a mailbox's form to the provider's page and comes back to the form, with nothing typed lost. */
@Service
class MailboxConsents {

    /** Where providers send the admin back to: this one address is registered with them. */
    static final String RETURN = "/admin/mailboxes/consent";
    private static final String VERIFIER = "verifier";

    /** What came of one. @param problem key of the texts; null when the consent was given */
    record Result(Form form, @Nullable String problem, String detail) {}

    private final ConsentTable table;
    private final Consent consent;
    private final MailboxGrants grants;
    private final MailboxKeeping keeping;
    private final Mailboxes mailboxes;
    private final Secrets secrets;
    private final LuukkuProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailboxConsents(ConsentTable table, Consent consent, MailboxGrants grants, MailboxKeeping keeping, Mailboxes mailboxes, Secrets secrets,
                    LuukkuProperties properties, JsonMapper json, Clock clock) {
        this.table = table;
        this.consent = consent;
        this.grants = grants;
        this.keeping = keeping;
        this.mailboxes = mailboxes;
        this.secrets = secrets;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    URI redirect() {
        return URI.create(properties.baseUrl() + RETURN);
    }

    /** Begins one. @param back the page of the form @return the provider's page */
    URI begin(Form form, @Nullable Mailbox mailbox, String back, Viewer by) {
        by.require(Role.ADMIN);
        var client = grants.client(form, settings(mailbox));
        if (!form.has("imapUser")) throw new Problem.Invalid("imapUser", "problem.required");
        var state = token();
        var verifier = token();
        table.add(Secrets.hash(state), session(), mailbox == null ? null : mailbox.id(), back, seal(form.with(VERIFIER, verifier)), clock.instant());
        return consent.page(client, redirect(), state, verifier, form.value("imapUser").strip());
    }

    /**
     * Takes the provider's answer.
     *
     * @param error of the provider's; empty when there is a code
     * @return the page to go on at; empty when this session did not ask, or was answered already
     */
    Optional<String> answered(String state, String code, String error, String description, Viewer by) {
        by.require(Role.ADMIN);
        return table.take(Secrets.hash(state), session(), clock.instant()).map(row -> {
            settle(row, code, error, description, by);
            return row.back() + "?consent=" + row.id();
        });
    }

    /** What came of one, told to the session that asked and on the page it began from. */
    Optional<Result> result(@Nullable Long id, String back) {
        return id == null ? Optional.empty() : table.answered(id, session(), clock.instant()).filter(row -> row.back().equals(back))
            .map(row -> new Result(open(row.sealed()), row.problem(), row.detail() == null ? "" : row.detail()));
    }

    private void settle(ConsentTable.Row row, String code, String error, String description, Viewer by) {
        var sent = open(row.sealed());
        var form = without(sent, VERIFIER);
        var mailbox = row.mailbox() == null ? null : mailboxes.get(row.mailbox());
        switch (outcome(sent, mailbox, code, error, description)) {
            case Consent.Outcome.Refused(var problem, var detail) -> table.settle(row.id(), seal(grants.kept(form, settings(mailbox))), problem, detail);
            case Consent.Outcome.Given(var credentials) -> {
                var given = grants.with(form, credentials);
                table.settle(row.id(), seal(given), null, null);
                if (mailbox != null) save(mailbox, given, by);
            }
        }
    }

    private Consent.Outcome outcome(Form sent, @Nullable Mailbox mailbox, String code, String error, String description) {
        if (!error.isEmpty() || code.isEmpty()) return consent.refused(error, description);
        return consent.given(grants.client(sent, settings(mailbox)), redirect(), code, sent.value(VERIFIER));
    }

    // A mailbox that waits for its consent should not wait for another button; what else is wrong in the form is shown beside it.
    private void save(Mailbox mailbox, Form given, Viewer by) {
        try {
            keeping.changeLine(mailbox.id(), given, by);
        } catch (Problem.Invalid shownWithTheForm) {
            return;
        }
    }

    private static @Nullable MailboxSettings settings(@Nullable Mailbox mailbox) {
        return mailbox == null ? null : mailbox.settings();
    }

    private static Form without(Form form, String name) {
        var typed = new HashMap<>(form.typed());
        typed.remove(name);
        return new Form(typed, Map.of());
    }

    private String seal(Form form) {
        return secrets.seal(json.writeValueAsString(without(form, "_csrf").typed()));
    }

    private Form open(String sealed) {
        return new Form(json.readValue(secrets.open(sealed), new TypeReference<Map<String, List<String>>>() {}), Map.of());
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    // Only a browser comes back from a provider's page; a program's token has no session.
    private static long session() {
        return SignedIn.current().map(SignedIn::via).filter(Via.Session.class::isInstance).map(via -> ((Via.Session) via).id())
            .orElseThrow(Problem.Forbidden::new);
    }
}
