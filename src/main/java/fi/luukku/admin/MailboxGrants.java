package fi.luukku.admin;

import fi.luukku.channel.email.Consent;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.OauthClient;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a provider knows us by and what it has given, in a mailbox's form. The page gets neither but sealed, and both
 * go to nobody but the provider they belong to: when its address changes in the form, they are asked for again.
 */
@Component
class MailboxGrants {

    private static final String BETWEEN = "\u001f";

    private final Secrets secrets;
    private final Consent consent;

    MailboxGrants(Secrets secrets, Consent consent) {
        this.secrets = secrets;
        this.consent = consent;
    }

    Credentials.Oauth of(Form form, @Nullable MailboxSettings before) {
        var client = client(form, before);
        var token = known(client, form, before, Credentials.Oauth::refreshToken);
        if (token.isEmpty()) throw new Problem.Invalid("consent", "admin.oauth.connect-first");
        return new Credentials.Oauth(client, token);
    }

    OauthClient client(Form form, @Nullable MailboxSettings before) {
        if (!form.has("oauthClient")) throw new Problem.Invalid("oauthClient", "problem.required");
        var provider = OauthProvider.of(form);
        var client = provider.client(form, form.value("oauthSecret").strip());
        if (!mayAsk(client.authorization())) throw new Problem.Invalid("oauthPage", "admin.mailbox.https");
        if (!mayAsk(client.endpoint())) throw new Problem.Invalid("oauthEndpoint", "admin.mailbox.https");
        return client.secret().isEmpty() ? provider.client(form, known(client, form, before, known -> known.client().secret())) : client;
    }

    /** Whether the provider has given its consent to what the form says. */
    boolean isGiven(Form form, @Nullable MailboxSettings before) {
        try {
            return form.is("kind", "oauth") && !of(form, before).refreshToken().isEmpty();
        } catch (Problem.Invalid notYet) {
            return false;
        }
    }

    /** Whether what the form was given is what the mailbox has. The refresh token may have been turned since. */
    boolean isKept(MailboxSettings settings, Form form) {
        return settings.credentials() instanceof Credentials.Oauth kept && kept.client().equals(client(form, settings));
    }

    /**
     * The form with what was typed and given sealed into it, for the page that is shown again. What the mailbox has is
     * left out: it may be changed for another before the form comes back.
     */
    Form kept(Form form, @Nullable MailboxSettings before) {
        try {
            var client = client(form, before);
            return with(form, new Credentials.Oauth(client, known(client, form, null, Credentials.Oauth::refreshToken)));
        } catch (Problem.Invalid nothingToKeep) {
            return form;
        }
    }

    Form with(Form form, Credentials.Oauth given) {
        var client = given.client();
        return form.with("granted", secrets.seal(String.join(BETWEEN, "oauth", client.id(), client.endpoint().toString(), client.secret(), given.refreshToken())));
    }

    private boolean mayAsk(@Nullable URI address) {
        return address != null && consent.mayAsk(address);
    }

    /** What was given to the form, else what the mailbox has, of the same client; empty when there is neither. */
    private String known(OauthClient client, Form form, @Nullable MailboxSettings before, Function<Credentials.Oauth, String> which) {
        var sealed = form.has("granted") ? opened(form.value("granted")) : null;
        var kept = before != null && before.credentials() instanceof Credentials.Oauth oauth ? oauth : null;
        return Stream.of(Optional.ofNullable(sealed), Optional.ofNullable(kept)).flatMap(Optional::stream)
            .filter(one -> one.client().isSameAs(client)).map(which).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private Credentials.@Nullable Oauth opened(String sealed) {
        try {
            var parts = secrets.open(sealed).split(BETWEEN, -1);
            if (parts.length != 5 || !parts[0].equals("oauth")) return null;
            return new Credentials.Oauth(new OauthClient(parts[1], parts[3], null, URI.create(parts[2]), null), parts[4]);
        } catch (IllegalArgumentException changed) {
            return null;
        }
    }
}
