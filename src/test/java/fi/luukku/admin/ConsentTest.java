package fi.luukku.admin;

import fi.luukku.access.Passwords;
import fi.luukku.channel.email.Credentials;
import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin lets Luukku open a mailbox on the provider's page, and comes back to the form. */
class ConsentTest extends ConsentStage {

    @Autowired JdbcClient db;

    @Test
    void aKnownMailboxIsConnectedTriedAndSaved() {
        var back = consented(form());
        var page = visitor.get(back).body();
        assertThat(page).contains("Lupa on saatu ja tallennettu.", "Postilaatikko aukeaa", "ottaa viestejä vastaan").doesNotContain(provider.client().secret(), "uusi/lupa");
        assertThat(credentials().client()).isEqualTo(provider.client());
        assertThat(provider.isAlive(credentials().refreshToken())).isTrue();
        assertThat(provider.hints).containsExactly(store);
        assertThat(db.sql("select credentials from mailbox where id = ?").param(mailbox.id().value()).query(String.class).single()).startsWith("v1.");
        assertThat(db.sql("select coalesce(string_agg(to_jsonb(c)::text, ''), '') from mailbox_consent c").query(String.class).single())
            .doesNotContain("uusi/lupa", "hys", store);
    }

    @Test
    void aRefusalIsToldAndNothingTypedIsLost() {
        provider.answersWith = "error=access_denied&error_description=Ei+kiitos";
        var page = visitor.get(consented(form())).body();
        assertThat(page).contains("Lupaa ei annettu", "Ei kiitos", "value=\"" + imap.port() + "\"", provider.page().toString());
        assertThat(mailboxes.get(mailbox.id()).settings().credentials()).isInstanceOf(Credentials.Passwords.class);
        provider.answersWith = "";
        var again = new HashMap<>(form());
        again.remove("oauthSecret");
        again.put("granted", hidden(page, "granted"));
        assertThat(visitor.get(consented(again)).body()).as("the secret typed before").contains("Lupa on saatu ja tallennettu.");
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        var said = Map.of("{\"error\":\"invalid_grant\"}", "ehti vanhentua", "{\"error\":\"invalid_client\"}", "ei tunnista Luukkua",
            "{\"error\":\"redirect_uri_mismatch\"}", consents.redirect().toString(), "{\"error\":\"invalid_scope\"}", "ei tunne pyydettyjä oikeuksia",
            "{\"error\":\"server_error\"}", "ei antanut lupaa: server_error", "<html>", "did not answer in JSON");
        said.forEach((answer, words) -> {
            provider.insists = answer;
            assertThat(visitor.get(consented(form())).body()).as(answer).contains("notice bad").contains(words);
        });
        provider.insists = "";
        provider.givesRefreshTokens = false;
        assertThat(visitor.get(consented(form())).body()).contains("vain tilapäisen luvan");
        assertThat(mailboxes.get(mailbox.id()).settings().credentials()).isInstanceOf(Credentials.Passwords.class);
    }

    @Test
    void aProviderThatIsAwayIsToldAsSuch() {
        var back = answeredBy(sentTo(form()));
        provider.close();
        assertThat(visitor.get(taken(visitor, back)).body()).contains("ei saada yhteyttä");
    }

    @Test
    void aMailboxWhoseConsentEndedAsksForItAgain() {
        consented(form());
        db.sql("update mailbox_state set error = 'mailbox.wrong.consent', error_detail = 'invalid_grant', error_since = now() where mailbox_id = ?").param(mailbox.id().value()).update();
        db.sql("update mailbox set active = true where id = ?").param(mailbox.id().value()).update();
        assertThat(visitor.get("/admin/mailboxes").body()).contains("Lupa avata postilaatikko on päättynyt", "Yhdistä uudelleen");
    }

    /** Whether Microsoft's and Google's own pages are asked in the words they publish. */
    @Test
    void theKnownProvidersAreAskedAsTheyWish() {
        var form = new HashMap<>(form());
        form.putAll(Map.of("oauthProvider", "google", "oauthClient", "kirjakulma.apps"));
        var google = sentTo(form).toString();
        assertThat(google).isEqualTo("https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent&response_type=code"
            + "&client_id=kirjakulma.apps&redirect_uri=" + encoded(consents.redirect()) + "&scope=https%3A%2F%2Fmail.google.com%2F" + google.substring(google.indexOf("&state=")));
        form.put("oauthProvider", "microsoft");
        form.put("oauthTenant", "kirjakulma.example");
        assertThat(sentTo(form).toString()).startsWith("https://login.microsoftonline.com/kirjakulma.example/oauth2/v2.0/authorize?prompt=select_account&response_type=code")
            .contains("&scope=https%3A%2F%2Foutlook.office.com%2FIMAP.AccessAsUser.All%20https%3A%2F%2Foutlook.office.com%2FSMTP.Send%20offline_access&");
        form.put("oauthTenant", "../../evil");
        assertThat(visitor.submit(at() + "/consent", form).statusCode()).isEqualTo(422);
    }

    private static String encoded(URI address) {
        return URLEncoder.encode(address.toString(), UTF_8);
    }
}
