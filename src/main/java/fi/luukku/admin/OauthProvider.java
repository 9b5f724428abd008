package fi.luukku.admin;

import fi.luukku.channel.email.OauthClient;
import fi.luukku.kernel.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Providers that open mailboxes by consent, and where their pages are. */
public enum OauthProvider {
    GOOGLE, MICROSOFT, OTHER;

    // Only with both of these does Google give a refresh token every time it is asked.
    private static final URI GOOGLE_PAGE = URI.create("https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent");
    private static final URI GOOGLE_ENDPOINT = URI.create("https://oauth2.googleapis.com/token");
    private static final String GOOGLE_SCOPE = "https://mail.google.com/";
    private static final String MICROSOFT_AT = "https://login.microsoftonline.com/";
    private static final String MICROSOFT_SCOPE = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access";
    // Any organisation's accounts and people's own.
    private static final String ANYONE = "common";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OauthProvider of(Form form) {
        return form.is("oauthProvider", "google") ? GOOGLE : form.is("oauthProvider", "microsoft") ? MICROSOFT : OTHER;
    }

    OauthClient client(Form form, String secret) {
        var id = form.value("oauthClient").strip();
        return switch (this) {
            case GOOGLE -> new OauthClient(id, secret, GOOGLE_PAGE, GOOGLE_ENDPOINT, GOOGLE_SCOPE);
            case MICROSOFT -> new OauthClient(id, secret, microsoft(form, "authorize?prompt=select_account"), microsoft(form, "token"), MICROSOFT_SCOPE);
            case OTHER -> new OauthClient(id, secret, address(form, "oauthPage"), address(form, "oauthEndpoint"), form.has("oauthScope") ? form.value("oauthScope").strip() : null);
        };
    }

    /** The form's values for a client, its secret left out. */
    static Map<String, String> values(OauthClient client) {
        if (client.endpoint().equals(GOOGLE_ENDPOINT)) return Map.of("oauthProvider", "google", "oauthClient", client.id());
        var endpoint = client.endpoint().toString();
        if (endpoint.startsWith(MICROSOFT_AT)) {
            var tenant = endpoint.substring(MICROSOFT_AT.length()).split("/")[0];
            return Map.of("oauthProvider", "microsoft", "oauthClient", client.id(), "oauthTenant", tenant.equals(ANYONE) ? "" : tenant);
        }
        return Map.of("oauthProvider", "other", "oauthClient", client.id(), "oauthPage", client.authorization() == null ? "" : client.authorization().toString(),
            "oauthEndpoint", endpoint, "oauthScope", client.scope() == null ? "" : client.scope());
    }

    private static URI microsoft(Form form, String page) {
        var tenant = form.has("oauthTenant") ? form.value("oauthTenant").strip() : ANYONE;
        if (!tenant.matches("[A-Za-z0-9.-]{1,100}")) throw new Problem.Invalid("oauthTenant", "admin.oauth.tenant-wrong");
        return URI.create(MICROSOFT_AT + tenant + "/oauth2/v2.0/" + page);
    }

    private static URI address(Form form, String name) {
        try {
            return URI.create(form.value(name).strip());
        } catch (IllegalArgumentException notOne) {
            throw new Problem.Invalid(name, "admin.mailbox.https");
        }
    }
}
