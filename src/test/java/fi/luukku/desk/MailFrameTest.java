package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brands;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Raw;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Received;
import fi.luukku.ticket.Tickets;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class MailFrameTest {

    private static final String PASSWORD = "kirjahylly-ja-teepannu-7";
    private static final String MAIL = """
            From: Tuula <tuula@example.fi>
            Subject: Kastunut kirja
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p onclick="x()">Hei <img src="cid:kuva@1" alt="kuva"><img src="https://evil.example/a.png" alt="logo"><script>x()</script>
            --b
            Content-Type: image/png
            Content-ID: <kuva@1>
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b
            Content-Type: text/html; name="=?utf-8?Q?lasku=C3=A4.html?="
            Content-Disposition: attachment; filename="../../lasku.html"

            <script>x()</script>
            --b--
            """.replace("\n", "\r\n");

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Intake intake;
    @Autowired Tickets tickets;
    @LocalServerPort int port;

    private Id<Message> message;
    private Visitor aino;
    private Visitor outsider;

    @BeforeEach
    void aMailCameToAClosedTeam() {
        var team = teams.create("Reklamaatiot " + unique(), true);
        var inside = agent();
        teams.join(team.id(), inside.id());
        aino = signedIn(inside);
        outsider = signedIn(agent());
        var brand = brands.create("b" + unique(), "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var ledger = intake.record(List.of(Raw.keyed("email", unique(), MAIL.getBytes(StandardCharsets.UTF_8), Instant.now()))).getFirst();
        var files = List.of(new Enclosure("kuva.png", "image/png", 8, "kuva@1", null),
            new Enclosure("lasku\u202Efdp.html", "text/html", 20, null, null));
        var received = tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), Party.of(unique() + "@example.fi"), Parties.NONE,
            "Kastunut kirja", "Hei", 3, 3, "fi", Instant.now(), null, ledger, Inbound.Proof.NONE, false, null, files));
        message = ((Received.Opened) received).message();
    }

    @Test
    void theMailIsShownCleanUnderItsOwnPolicy() {
        var shown = get(aino, "/html");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Security-Policy")).startsWith("sandbox allow-popups").doesNotContain("https:");
        assertThat(shown.body()).contains("Hei ", "src=\"data:image/png;base64,iVBORw0KGgo=\"").doesNotContain("onclick", "<script", "evil.example");
    }

    @Test
    void remotePicturesComeWhenAskedFor() {
        var shown = get(aino, "/html?images=true");
        assertThat(shown.body()).contains("src=\"https://evil.example/a.png\"");
        assertThat(header(shown, "Content-Security-Policy")).contains("img-src 'self' data: https: http:");
        assertThat(get(aino, "/html").body()).doesNotContain("evil.example");
    }

    @Test
    void filesLeaveAsDownloadsAndNothingElse() {
        var file = get(aino, "/attachments/1");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Disposition")).startsWith("attachment;").doesNotContain("\u202E", "%E2%80%AE");
        assertThat(file.body()).contains("<script>");
        assertThat(header(get(aino, "/attachments/0"), "Content-Type")).isEqualTo("image/png");
        assertThat(get(aino, "/attachments/2").statusCode()).isEqualTo(404);
    }

    @Test
    void picturesAreServedPowerless() {
        var picture = get(aino, "/inline/kuva@1");
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(header(picture, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(get(aino, "/inline/other").statusCode()).isEqualTo(404);
    }

    @Test
    void theRawMailIsExactlyWhatCame() {
        var raw = get(aino, "/raw");
        assertThat(raw.body()).isEqualTo(MAIL);
        assertThat(header(raw, "Content-Type")).isEqualTo("message/rfc822");
    }

    @Test
    void whoeverMayNotSeeTheTicketFindsNothing() {
        for (var path : List.of("/html", "/html?images=true", "/inline/kuva@1", "/attachments/0", "/attachments/1", "/raw")) {
            assertThat(get(aino, path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(outsider, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(Visitor visitor, String path) {
        return visitor.get("/messages/" + message + path);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private Agent agent() {
        var agent = agents.add("Aino Koskela", unique() + "@kirjakulma.example", Role.AGENT, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        return agent;
    }

    private Visitor signedIn(Agent agent) {
        var visitor = new Visitor(port);
        visitor.signIn(agent.email(), PASSWORD);
        return visitor;
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
