package fi.luukku.admin;

import fi.luukku.access.Passwords;
import fi.luukku.channel.email.Credentials;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer of the provider is taken once, by whom it was asked for, and what it gives goes nowhere else. */
class ConsentSafetyTest extends ConsentStage {

    @Autowired SettableClock clock;

    @Test
    void theAnswerCountsOnce() {
        var back = answeredBy(sentTo(form()));
        assertThat(taken(visitor, back)).startsWith("/admin/mailboxes/" + mailbox.id() + "?consent=");
        var asked = provider.asked.size();
        assertThat(taken(visitor, back)).isEqualTo("/admin/mailboxes");
        assertThat(visitor.get("/admin/mailboxes").body()).contains("Lupaa ei otettu vastaan");
        assertThat(provider.asked).hasSize(asked);
    }

    /** Otherwise one could have another admin's browser connect a mailbox of one's own (RFC 6749, 10.12). */
    @Test
    void nobodyElsesAnswerIsTaken() {
        var back = answeredBy(sentTo(form()));
        assertThat(taken(signedIn(), back)).as("the same admin's other session").isEqualTo("/admin/mailboxes");
        assertThat(new Visitor(port).get(back).headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(taken(visitor, back.replaceAll("state=\\w", "state=_"))).isEqualTo("/admin/mailboxes");
        assertThat(mailboxes.get(mailbox.id()).settings().credentials()).isInstanceOf(Credentials.Passwords.class);
        var mine = taken(visitor, back);
        assertThat(visitor.get(mine).body()).contains("Lupa on saatu ja tallennettu.");
        assertThat(signedIn().get(mine).body()).as("told to nobody else").doesNotContain("Lupa on saatu");
    }

    @Test
    void anAnswerThatTookTooLongIsNotTaken() {
        var back = answeredBy(sentTo(form()));
        clock.advance(Duration.ofMinutes(16));
        assertThat(taken(visitor, back)).isEqualTo("/admin/mailboxes");
    }

    @Test
    void secretsGoToNobodyButWhomTheyBelongTo() {
        consented(form());
        var thief = new HashMap<>(form());
        thief.remove("oauthSecret");
        thief.put("oauthEndpoint", "https://varas.example/token");
        assertThat(visitor.submit(at(), thief).body()).contains("Anna ensin lupa");
        thief.put("oauthEndpoint", "http://varas.example/token");
        assertThat(visitor.submit(at() + "/consent", thief).body()).contains("Osoitteen pitää alkaa https://");
        thief = new HashMap<>(form());
        thief.put("imapHost", "varas.example");
        assertThat(visitor.submit(at() + "/check", thief).body()).as("a mail server would get to see the token").contains("Anna ensin lupa");
        assertThat(credentials().client()).isEqualTo(provider.client());
    }

    /** The reader gets another refresh token with each use; a form that was opened before must not bring the old one back. */
    @Test
    void aFormThatLayOpenBringsNoDeadTokenBack() {
        var page = visitor.get(consented(form())).body();
        var checked = visitor.submit(at() + "/check", without(form(), "oauthSecret")).body();
        provider.lasts = 0;
        visitor.submit(at() + "/check", without(form(), "oauthSecret"));
        for (var opened : List.of(page, checked)) {
            var late = without(form(), "oauthSecret");
            late.put("granted", hidden(opened, "granted"));
            assertThat(visitor.submit(at(), late).statusCode()).isEqualTo(303);
            assertThat(provider.isAlive(credentials().refreshToken())).isTrue();
            assertThat(credentials().client()).isEqualTo(provider.client());
        }
        assertThat(provider.reuses).isZero();
    }

    @Test
    void anUnregisteredAddressIsNeverReturnedTo() {
        provider.register(URI.create("https://muualla.example/admin/mailboxes/consent"), port);
        assertThat(send(sentTo(form())).statusCode()).isEqualTo(400);
    }
}
