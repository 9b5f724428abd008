package fi.luukku.admin;

import fi.luukku.channel.email.Server.Security;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailServersTest {

    @Test
    void aKnownProviderIsKnownByTheAddress() {
        var google = MailServers.of("Kauppa@GMAIL.com");
        assertThat(google.imap().host()).isEqualTo("imap.gmail.com");
        assertThat(google.provider()).isEqualTo("google");
        assertThat(MailServers.of("kauppa@outlook.com").smtp().security()).isEqualTo(Security.STARTTLS);
    }

    @Test
    void elsewhereTheUsualNamesAreGuessed() {
        var guess = MailServers.of("asiakaspalvelu@kirjakulma.example");
        assertThat(guess.imap().shown()).isEqualTo("mail.kirjakulma.example:993");
        assertThat(guess.smtp().shown()).isEqualTo("mail.kirjakulma.example:465");
        assertThat(guess.provider()).isNull();
    }
}
