package fi.luukku.admin;

import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Raw;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class MailLogTest {

    private static final String PASSWORD = "kolme vihreää kuusta";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Intake intake;
    @Autowired SettableClock clock;
    @LocalServerPort int port;

    @Test
    void aMailAsItCameRunsNowhereAndIsKeptNowhere() {
        var lauri = agents.add("Lauri Lehto", "lauri.loki@kirjakulma.example", Role.LEAD, Language.FI);
        passwords.set(lauri.id(), PASSWORD);
        var browser = new Visitor(port);
        browser.signIn(lauri.email(), PASSWORD);
        var mail = "Content-Type: text/html\r\n\r\n<script>alert(1)</script>";
        var id = intake.record(List.of(Raw.keyed("form", "loki", mail.getBytes(), clock.instant()))).getFirst();
        var raw = browser.get("/admin/mail/" + id + "/raw");
        assertThat(raw.body()).isEqualTo(mail);
        assertThat(raw.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(raw.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("sandbox").contains("default-src 'none'");
        assertThat(raw.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(raw.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
