package fi.luukku.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agents;
import fi.luukku.access.ApiTokens;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Readmission;
import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.BrokenSealer;
import fi.luukku.testing.Codes;
import fi.luukku.testing.Visitor;
import fi.luukku.testing.YesterdaysFiles;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Original;
import fi.luukku.ticket.Originals;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Remark;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Timelines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Maija writes her identity code and card number where she should not, and nobody comes upon them by chance. */
class MaskedMailTest extends PrivacyStage {

    @Autowired MaskedOriginals kept;
    @Autowired Originals originals;
    @Autowired Readmission readmission;
    @Autowired Erasures erasures;
    @Autowired DataExports exports;
    @Autowired Replies replies;
    @Autowired Timelines timelines;
    @Autowired ApiTokens tokens;
    @Autowired Agents people;

    private final String hetu = Codes.identity();
    private final String card = Codes.card();
    private final String maija = "maija@m" + mark + ".example";
    private final Map<Long, Visitor> visitors = new HashMap<>();
    private Remains remains;

    @BeforeEach
    void look() {
        remains = new Remains(db, intake, data);
    }

    /** Who signed in a month from now is remembered as having tried then. */
    @AfterEach
    void forgetTheFuture() {
        db.sql("delete from sign_in_throttle").update();
    }

    private Entry arrived() {
        send();
        var entry = ledger(1).getFirst();
        nothingOnItsWay();
        return entry;
    }

    private void send() {
        write("Maija " + hetu + " <" + maija + ">", "Hetuni " + hetu + ", kortti " + card, "a." + mark + "@posti.example",
            "Content-Type: multipart/mixed; boundary=\"m\"\n", """
            --m
            Content-Type: multipart/alternative; boundary="a"

            --a
            Content-Type: text/plain; charset=utf-8

            Hei, hetuni on %1$s ja kortti %2$s. Tilaus 10482.
            --a
            Content-Type: text/html; charset=utf-8

            <p>Hei, hetuni on %3$s-<b>%4$s</b> ja kortti %5$s. Tilaus 10482.</p>
            --a--
            --m
            Content-Type: text/plain; name="hakemus %1$s.txt"
            Content-Disposition: attachment; filename="hakemus %1$s.txt"

            Liite
            --m--""".formatted(hetu, card, hetu.substring(0, 6), hetu.substring(7), card.replace(" ", "&nbsp;")));
    }

    private List<String> codes() {
        return List.of(hetu.substring(6), card, card.replace(" ", ""));
    }

    private void assertNowhere(String text) {
        assertThat(text.replace('\u00A0', ' ').replaceAll("</?b>", "")).doesNotContain(codes());
    }

    /** The program itself can open what is sealed, so raw mails are looked into by how they are kept. */
    private void assertNoTableHoldsThem() {
        for (var code : codes()) assertThat(remains.of(code)).as(code).allMatch("raw mail"::equals);
    }

    @Test
    void noTableListPageLetterOrProgramTellsThem() throws Exception {
        var entry = arrived();
        assertThat(entry.state()).isEqualTo(State.THREADED);
        Id<Ticket> ticket = Id.of(entry.ticket());
        assertNoTableHoldsThem();
        assertThat(form(entry)).isEqualTo(2);

        var message = message(entry);
        assertThat(message.remarks()).containsExactlyInAnyOrder(Remark.IDENTITY_CODE_MASKED, Remark.CARD_NUMBER_MASKED);
        assertThat(message.text()).contains(hetu.substring(0, 6) + "-****", "•••• •••• •••• " + card.substring(15), "Tilaus 10482");
        assertThat(tickets.get(ticket).orderNumber()).isEqualTo("10482");
        assertThat(originals.traces(List.of(message)).get(message.id())).satisfies(trace -> {
            assertThat(trace.identityCodes()).isEqualTo(4);
            assertThat(trace.cardNumbers()).isEqualTo(2);
        });

        var desk = signedIn(aino);
        for (var path : List.of("/desk/team-" + team.id(), "/desk/all/" + ticket, "/messages/" + message.id() + "/html")) {
            var page = desk.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertNowhere(page.body());
        }
        assertThat(desk.get("/desk/all/" + ticket).body()).contains("Viestistä peitettiin 4 henkilötunnusta ja 2 maksukortin numeroa.", "Näytä alkuperäinen");
        assertThat(desk.get("/messages/" + message.id() + "/html").body()).contains(hetu.substring(0, 6), "****", "••••");

        var acknowledged = eventually(() -> mail.inbox(maija), inbox -> inbox.size() == 1).getFirst();
        assertNowhere(acknowledged.getSubject() + raw(acknowledged));
        replies.reply(aino, ticket, ReplyCommand.now("Hei, älä lähetä hetua sähköpostitse.", Parties.to(new Party("Maija", maija))));
        nothingOnItsWay();
        var answer = eventually(() -> mail.inbox(maija), inbox -> inbox.size() == 2).getLast();
        assertNowhere(raw(answer));
        assertThat(raw(answer)).contains(hetu.substring(0, 6) + "-****");

        var token = "token-" + UUID.randomUUID();
        tokens.register(token, lauri.id(), "Ohjelma", Role.LEAD);
        for (var path : List.of("/tickets/" + ticket, "/tickets/" + ticket + "/messages", "/intake/" + entry.id())) assertNowhere(api(token, path));
        assertThat(api(token, "/tickets/" + ticket + "/messages")).contains("identity-code-masked", "card-number-masked");
        assertNowhere(export());
        assertNoTableHoldsThem();
    }

    @Test
    void theOriginalIsShownToWhoAsksAndThatIsNoted() {
        var entry = arrived();
        var message = message(entry);
        var page = signedIn(aino).submit("/messages/" + message.id() + "/original", Map.of("view", "all"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("Hei, hetuni on " + hetu + " ja kortti " + card, "Maija " + hetu, "hakemus " + hetu + ".txt", "Hetuni " + hetu);
        assertThat(signedIn(aino).get("/messages/" + message.id() + "/original").statusCode()).isEqualTo(405);
        assertThat(noted("message.original-shown", "ticket:" + entry.ticket())).containsExactly(aino.id().value());
        assertThat(signedIn(aino).get("/desk/all/" + entry.ticket()).body()).contains("katsoi viestin alkuperäisen sisällön");

        var raw = signedIn(aino).get("/messages/" + message.id() + "/raw");
        assertThat(raw.body()).contains("Hei, hetuni on " + hetu);
        assertThat(signedIn(lauri).get("/admin/mail/" + entry.id() + "/raw").body()).contains(hetu);
        assertThat(noted("mail.original-read", "intake:" + entry.id())).containsExactly(aino.id().value(), lauri.id().value());
        assertNoTableHoldsThem();
    }

    @Test
    void whoDoesNotReachTheTicketOrOnlyTakesPartSeesNoOriginal() {
        var entry = arrived();
        var message = message(entry).id();
        var timo = person("Timo Varasto", Role.COLLABORATOR);
        assertThatThrownBy(() -> originals.show(timo, message)).isInstanceOf(Problem.NotFound.class);
        db.sql("insert into share (ticket_id, agent_id, by_agent, at) values (?, ?, ?, now())").params(entry.ticket(), timo.id().value(), aino.id().value()).update();
        assertThatThrownBy(() -> originals.show(timo, message)).isInstanceOf(Problem.Forbidden.class);
        assertThat(signedIn(timo).get("/desk/all/" + entry.ticket()).body()).contains("Viestistä peitettiin").doesNotContain("Näytä alkuperäinen");
        assertThat(noted("message.original-shown", "ticket:" + entry.ticket())).isEmpty();
    }

    @Test
    void itsTimeOverTheOriginalGoesAndTheMessageStays() {
        var entry = arrived();
        var message = message(entry);
        clock.advance(Duration.ofDays(29));
        kept.keep();
        assertThat(originals.show(aino, message.id()).words().text()).contains(hetu);
        clock.advance(Duration.ofDays(2));
        // Even before the timed work comes to it.
        assertThatThrownBy(() -> originals.show(aino, message.id())).isInstanceOf(Problem.Gone.class);
        kept.keep();
        assertThat(remains.of(hetu.substring(6))).isEmpty();
        assertThat(count("select count(*) from masked where message_id = ? and sealed is null", message.id().value())).isOne();
        assertThatThrownBy(() -> intake.raw(entry.id())).isInstanceOf(Problem.Gone.class);
        assertThat(intake.get(entry.id())).satisfies(gone -> {
            assertThat(gone.sha256()).isEqualTo(entry.sha256());
            assertThat(gone.rawExpiredAt()).isNotNull();
        });
        var desk = signedIn(aino);
        assertThat(desk.get("/desk/all/" + entry.ticket()).body()).contains("Alkuperäinen ei ole enää tallessa.", "-****").doesNotContain("Näytä alkuperäinen", "/messages/" + message.id() + "/raw");
        assertThat(desk.submit("/messages/" + message.id() + "/original", Map.of()).statusCode()).isEqualTo(410);
        for (var what : List.of("/raw", "/html")) assertThat(desk.get("/messages/" + message.id() + what)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body()).contains("säilyy sellaisenaan vain määräajan");
        });
    }

    @Test
    void aShorterTimeHoldsForWhatIsHereToo() {
        var entry = arrived();
        var sari = person("Sari Salo", Role.ADMIN);
        assertThatThrownBy(() -> kept.keepFor(lauri, 5)).isInstanceOf(Problem.Forbidden.class);
        for (var days : List.of(0, 366)) assertThatThrownBy(() -> kept.keepFor(sari, days)).isInstanceOf(Problem.Invalid.class);
        try {
            kept.keepFor(sari, 5);
            kept.keepFor(sari, 365);
            clock.advance(Duration.ofDays(6));
            kept.keep();
            assertThatThrownBy(() -> originals.show(aino, message(entry).id())).isInstanceOf(Problem.Gone.class);
            assertThatThrownBy(() -> intake.raw(entry.id())).isInstanceOf(Problem.Gone.class);
        } finally {
            kept.keepFor(sari, Originals.USUAL_DAYS);
        }
    }

    @Test
    void erasedWithTheCustomer() throws Exception {
        var entry = arrived();
        erasures.erase(lauri, customer(maija), maija);
        assertThat(count("select count(*) from masked where message_id = ?", entry.message())).isZero();
        assertThat(count("select count(*) from intake_raw where intake_id = ?", entry.id())).isZero();
        assertThat(remains.of(hetu.substring(6))).isEmpty();
    }

    @Test
    void aLargeMailIsSealedInTheFileStore() throws Exception {
        var noise = new byte[120_000];
        new Random(5).nextBytes(noise);
        write("Maija <" + maija + ">", "Suuri", "s." + mark + "@posti.example", "Content-Type: multipart/mixed; boundary=\"m\"\n", """
            --m
            Content-Type: text/plain; charset=utf-8

            Hetuni on %s.
            --m
            Content-Type: image/png; name="kuva.png"
            Content-Disposition: attachment; filename="kuva.png"
            Content-Transfer-Encoding: base64

            %s
            --m--""".formatted(hetu, Base64.getMimeEncoder().encodeToString(noise)));
        var entry = ledger(1).getFirst();
        kept.keep();
        assertThat(form(entry)).isEqualTo(3);
        assertThat(bytes(entry)).contains(hetu);
        YesterdaysFiles.in(data);
        removals.sweep();
        assertThat(remains.of(hetu.substring(6))).containsExactly("raw mail");
        var file = db.sql("select bytes from intake_raw where intake_id = ?").param(entry.id()).query(byte[].class).single();
        clock.advance(Duration.ofDays(31));
        kept.keep();
        assertThat(remains.of(hetu.substring(6))).isEmpty();
        assertThat(count("select count(*) from file_removal where sha256 = ?", file)).isOne();
    }

    @Test
    void whatIsSetAsideIsSealedAndKeptUntilSomebodyDealsWithIt() throws Exception {
        write("Uutiset <uutiset@u" + mark + ".example>", "Jäsen " + hetu, "u." + mark + "@u.example", "Precedence: bulk\nList-Id: <u.example>\n", "Hetusi on " + hetu);
        var entry = ledger(1).getFirst();
        assertThat(entry.state()).isEqualTo(State.AUTO);
        assertThat(form(entry)).isEqualTo(2);
        var log = signedIn(lauri).get("/admin/mail");
        assertThat(log.body()).contains("Jäsen " + hetu.substring(0, 6) + "-****").doesNotContain(hetu);
        clock.advance(Duration.ofDays(100));
        kept.keep();
        readmission.openAnyway(entry.id());
        var opened = intake.get(entry.id());
        assertThat(opened.state()).isEqualTo(State.THREADED);
        assertThat(originals.show(aino, Id.of(opened.message())).words().text()).contains(hetu);
        clock.advance(Duration.ofDays(31));
        kept.keep();
        assertThatThrownBy(() -> intake.raw(entry.id())).isInstanceOf(Problem.Gone.class);
    }

    @Test
    void aCopyIsSealedAndGoesAsTheOriginalDoes() {
        arrived();
        send();
        var copy = ledger(2).getLast();
        assertThat(copy.state()).isEqualTo(State.DUPLICATE);
        assertThat(form(copy)).isEqualTo(2);
        clock.advance(Duration.ofDays(31));
        kept.keep();
        assertThatThrownBy(() -> intake.raw(copy.id())).isInstanceOf(Problem.Gone.class);
    }

    @Test
    void whatFailsIsKeptSealedAndTakenInLater() throws Exception {
        db.sql("alter table message add constraint no_ghosts check (text not like '%kummitus%')").update();
        try {
            write("Maija <" + maija + ">", "Asia", "k." + mark + "@posti.example", "", "kummitus " + hetu);
            var entry = ledger(1).getFirst();
            assertThat(entry.state()).isEqualTo(State.QUARANTINED);
            assertThat(eventually(() -> form(entry), form -> form == 2)).isEqualTo(2);
            db.sql("alter table message drop constraint no_ghosts").update();
            readmission.again(entry.id());
            assertThat(message(intake.get(entry.id())).text()).contains("kummitus " + hetu.substring(0, 6) + "-****");
        } finally {
            db.sql("alter table message drop constraint if exists no_ghosts").update();
        }
    }

    @Test
    void whatCanNotBeSealedComesInMaskedAllTheSame() {
        var target = AopTestUtils.<Originals>getTargetObject(originals);
        var sealer = ReflectionTestUtils.getField(target, "sealer");
        ReflectionTestUtils.setField(target, "sealer", BrokenSealer.make());
        try {
            var entry = arrived();
            assertThat(entry.state()).isEqualTo(State.THREADED);
            assertNoTableHoldsThem();
            assertThat(originals.traces(List.of(message(entry))).values()).singleElement().matches(trace -> !trace.isKept());
            assertThatThrownBy(() -> originals.show(aino, message(entry).id())).isInstanceOf(Problem.Gone.class);
        } finally {
            ReflectionTestUtils.setField(target, "sealer", sealer);
        }
    }

    @Test
    void codesInTheHtmlAloneAreFoundToo() {
        write("Maija <" + maija + ">", "Asia", "h." + mark + "@posti.example", "Content-Type: multipart/alternative; boundary=\"a\"\n", """
            --a
            Content-Type: text/plain; charset=utf-8

            Hei, tässä tietoni, jotka ovat toisessa muodossa.
            --a
            Content-Type: text/html; charset=utf-8

            <p>Hei, tässä tietoni: %s</p>
            --a--""".formatted(hetu));
        var entry = ledger(1).getFirst();
        assertThat(message(entry).remarks()).containsExactly(Remark.IDENTITY_CODE_MASKED);
        assertThat(form(entry)).isEqualTo(2);
        assertThat(originals.traces(List.of(message(entry))).values()).containsExactly(new Original.Trace(1, 0, originals.traces(List.of(message(entry))).get(message(entry).id()).until()));
        assertNowhere(signedIn(aino).get("/messages/" + entry.message() + "/html").body());
    }

    @Test
    void aMailWithoutCodesIsKeptAsEver() {
        write("Maija <" + maija + ">", "Tilaus 10482", "p." + mark + "@posti.example", "", "Maksoin viitteellä 1234561 tilille FI21 1234 5600 0007 85.");
        var entry = ledger(1).getFirst();
        assertThat(form(entry)).isEqualTo(1);
        assertThat(message(entry).remarks()).isEmpty();
        signedIn(aino).get("/messages/" + entry.message() + "/raw");
        assertThat(noted("mail.original-read", "intake:" + entry.id())).isEmpty();
        assertThat(signedIn(aino).submit("/messages/" + entry.message() + "/original", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCouldNotBeSealedAtOnceIsSealedByTheTimedWork() throws Exception {
        write("Maija <" + maija + ">", "Asia", "w." + mark + "@posti.example", "", "Hei");
        var entry = ledger(1).getFirst();
        var came = bytes(entry);
        db.sql("update intake_raw set to_seal = true where intake_id = ?").param(entry.id()).update();
        kept.keep();
        assertThat(form(entry)).isEqualTo(2);
        assertThat(bytes(entry)).isEqualTo(came);
    }

    @Test
    void anAdminSetsTheTimeOnThePrivacyPage() {
        var sari = person("Sari Salo", Role.ADMIN);
        try {
            var page = signedIn(sari);
            assertThat(page.get("/admin/privacy").body()).contains("name=\"originalDays\"", "value=\"30\"");
            for (var wrong : List.of("0", "366", "", "kuukausi")) {
                var answer = page.submit("/admin/privacy/originals", Map.of("originalDays", wrong));
                assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            }
            assertThat(page.submit("/admin/privacy/originals", Map.of("originalDays", "14")).statusCode()).isEqualTo(303);
            assertThat(originals.days()).isEqualTo(14);
            assertThat(db.sql("select detail ->> 'originalDays' from audit_entry where action = 'originals.changed' and agent_id = ?").param(sari.id().value())
                .query(String.class).list()).containsExactly("14");
        } finally {
            kept.keepFor(sari, Originals.USUAL_DAYS);
        }
    }

    private Message message(Entry entry) {
        return timelines.message(aino, Id.of(entry.message()));
    }

    private int form(Entry entry) {
        return db.sql("select form from intake_raw where intake_id = ?").param(entry.id()).query(Integer.class).single();
    }

    private String bytes(Entry entry) throws IOException {
        try (var raw = intake.raw(entry.id())) {
            return new String(raw.readAllBytes(), UTF_8);
        }
    }

    private int count(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(Integer.class).single();
    }

    private List<Long> noted(String action, String object) {
        return db.sql("select agent_id from audit_entry where action = ? and object = ? order by id").params(action, object).query(Long.class).list();
    }

    private Visitor signedIn(Viewer who) {
        return visitors.computeIfAbsent(who.id().value(), _ -> {
            var visitor = new Visitor(port);
            assertThat(visitor.signIn(people.get(who.id()).email(), PASSWORD).statusCode()).isEqualTo(303);
            return visitor;
        });
    }

    private String api(String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path)).header("Authorization", "Bearer " + token).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private String export() throws IOException {
        var zip = new ByteArrayOutputStream();
        exports.write(lauri, customer(maija), ExportReason.CHECK, () -> zip);
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (var one = in.getNextEntry(); one != null; one = in.getNextEntry()) all.append(one.getName()).append(new String(in.readAllBytes(), UTF_8));
        }
        assertThat(all).contains("10482");
        return all.toString();
    }

    private static String raw(jakarta.mail.internet.MimeMessage letter) throws Exception {
        return content(letter.getContent());
    }

    private static String content(Object content) throws Exception {
        if (!(content instanceof jakarta.mail.Multipart parts)) return String.valueOf(content);
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) all.append(content(parts.getBodyPart(i).getContent()));
        return all.toString();
    }
}
