package fi.luukku.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.ApiTokens;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Consents;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.Multipart;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Timelines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureTest extends PrivacyStage {

    @Autowired Erasures erasures;
    @Autowired Deletions deletions;
    @Autowired Consents consents;
    @Autowired SenderBlocks blocks;
    @Autowired CustomerMerges customerMerges;
    @Autowired Merges merges;
    @Autowired Replies replies;
    @Autowired Notes notes;
    @Autowired Drafts drafts;
    @Autowired Closures closures;
    @Autowired Marks marks;
    @Autowired Timelines timelines;
    @Autowired ContactForms forms;
    @Autowired ApiTokens tokens;
    @Autowired Audit audit;

    /** In everything Maija is, wrote or sent. */
    private final String plain = "m" + mark;
    private final String maija = "maija." + plain + "@posti.example";
    private final String work = "lehtonen@tyo" + mark + ".example";
    private Remains remains;

    @BeforeEach
    void look() {
        remains = new Remains(db, intake, data);
    }

    @Test
    void nothingOfWhoTheyWereOrWhatTheySaidIsLeftAnywhere() throws Exception {
        var ticket = everythingAboutMaija();
        assertThat(remains.of(plain)).contains("customer.name", "customer.notes", "customer_identity.value", "consent.source", "sender_block.value",
            "ticket.requester", "ticket.subject", "ticket.snippet", "ticket.tags", "ticket.fields", "message.text", "message.author", "message.parties",
            "message.external_id", "attachment.name", "participant.address", "ticket_event.data", "closure.explanation", "draft.text", "draft.parties",
            "outbox.recipients", "intake.message_id", "intake.arguments", "api_answer.body", "audit_entry.detail", "raw mail", "file");
        theFilesAreOld();
        erasures.erase(lauri, customer(maija), maija);
        // The erasure itself sets a sweep of the files going, which may just now hold what this one would take.
        assertThat(eventually(() -> {
            removals.sweep();
            return remains.of(plain);
        }, found -> !found.contains("file"))).isEmpty();
        assertThat(deletions.tombstone(aino, ticket)).hasValueSatisfying(stone -> assertThat(stone.by()).isEqualTo(lauri.id()));
        assertThat(count("select count(*) from customer_erasure where agent_id = ? and tickets >= 3", lauri.id().value())).isOne();
        assertThat(count("select count(*) from closure where ticket_id = ?", ticket.value())).isOne();
    }

    @Test
    void onTicketsOfOthersTheirWordsAndAddressGoAndTheOthersStay() {
        write("Otso <otso@o" + mark + ".example>", "Meidän tilaus", "otso." + mark + "@posti.example", "Cc: Maija Lehtonen <" + work + ">\n", "Otson sanat");
        ledger(1);
        var ticket = ticketOf("otso@o" + mark + ".example");
        write("Maija Lehtonen <" + work + ">", "Vs: Meidän tilaus", "vs." + mark + "@posti.example",
            "In-Reply-To: <otso." + mark + "@posti.example>\n", "Maijan sanat " + plain);
        ledger(2);
        replies.reply(aino, ticket, ReplyCommand.now("Vastaus molemmille", new Parties(null, List.of(Party.of("otso@o" + mark + ".example")), List.of(Party.of(work)), List.of())));
        nothingOnItsWay();
        erasures.erase(lauri, customer(work), work);
        assertThat(timelines.messages(aino, ticket)).extracting(message -> message.text().strip()).containsExactly("Otson sanat", "Vastaus molemmille");
        assertThat(remains.of(plain)).isEmpty();
        // Otso's own mail is his, with whom he copied in.
        assertThat(remains.of(work)).containsExactly("raw mail");
        assertThat(tickets.get(ticket).snippet()).isEqualTo("Vastaus molemmille");
    }

    @Test
    void whatOthersMergedInMustBePartedFirst() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        write("Otso <otso@o" + mark + ".example>", "Sama asia", "b." + mark + "@posti.example", "", "Hei");
        ledger(2);
        merges.merge(aino, ticketOf("otso@o" + mark + ".example"), ticketOf(maija));
        assertThat(erasures.extent(lauri, customer(maija)).inTheWay()).containsExactly(ticketOf("otso@o" + mark + ".example"));
        assertThatThrownBy(() -> erasures.erase(lauri, customer(maija), maija)).isInstanceOf(Problem.Conflict.class);
        assertThat(customers.known(brand.id(), Identity.email(maija))).isPresent();
    }

    @Test
    void onlyALeadMayAndOnlyWhoTypesWhoIsMeant() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        var customer = customer(maija);
        assertThatThrownBy(() -> erasures.erase(aino, customer, maija)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> erasures.extent(aino, customer)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> erasures.erase(lauri, customer, "joku@muu.example")).isInstanceOf(Problem.Invalid.class);
        assertThat(erasures.extent(lauri, customer)).satisfies(extent -> {
            assertThat(extent.tickets()).isOne();
            assertThat(extent.live()).isOne();
            assertThat(extent.messages()).isOne();
            assertThat(extent.confirmation()).isEqualTo(maija);
        });
    }

    @Test
    void aBlockHoldsAlthoughNobodyCanReadWhoseItWas() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        nothingOnItsWay();
        blocks.block(aino, brand.id(), maija, "Häiritsee");
        erasures.erase(lauri, customer(maija), maija);
        assertThat(blocks.of(brand.id(), maija)).isPresent();
        assertThat(blocks.of(brand.id(), maija)).hasValueSatisfying(block -> {
            assertThat(block.disguised()).isTrue();
            assertThat(block.why()).isEmpty();
        });
    }

    @Test
    void whoWritesAgainIsANewCustomer() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        nothingOnItsWay();
        var before = customer(maija);
        erasures.erase(lauri, before, maija);
        write("Maija <" + maija + ">", "Toinen asia", "b." + mark + "@posti.example", "", "Hei taas");
        ledger(2);
        assertThat(customer(maija)).isNotEqualTo(before);
    }

    @Test
    void anAddressWithinAnotherIsNotTheirs() {
        var anna = "anna-maija." + plain + "@posti.example";
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        write("Anna-Maija <" + anna + ">", "Poissa", "b." + mark + "@posti.example", "Auto-Submitted: auto-replied\n", "Lomalla");
        assertThat(ledger(2)).extracting(entry -> entry.state()).contains(State.AUTO);
        nothingOnItsWay();
        erasures.erase(lauri, customer(maija), maija);
        assertThat(remains.of(anna)).contains("raw mail");
    }

    /** Maija by every way there is. */
    private Id<Ticket> everythingAboutMaija() throws Exception {
        db.sql("insert into field (key, label, kind, position) values ('kerros', 'Kerros', 'text', 1) on conflict do nothing").update();
        write("Maija " + plain + " <" + maija + ">", "Aihe " + plain, plain + "@posti.example", multipart(), attachment(("liite " + plain).getBytes(StandardCharsets.UTF_8)));
        ledger(1);
        var ticket = ticketOf(maija);
        // Written by a program, set aside: it belongs to no ticket.
        write("Maija <" + maija + ">", "Uutiskirje", "u" + plain + "@posti.example", "Precedence: bulk\n", "Terveisin " + plain);
        // Too large for a row.
        write("Maija <" + maija + ">", "Suuri", "s" + plain + "@posti.example", multipart(), attachment(large()));
        ledger(3);
        nothingOnItsWay();
        replies.reply(aino, ticket, ReplyCommand.now("Hei Maija " + plain, Parties.to(new Party("Maija " + plain, maija))));
        nothingOnItsWay();
        bounce(ticket);
        ledger(4);
        notes.note(aino, ticket, "Maija " + plain + " soitti", Set.of(), List.of());
        marks.tag(aino, ticket, plain);
        marks.set(aino, ticket, "kerros", plain);
        tickets.rename(aino, ticket, "Uusi aihe " + plain);
        customers.describe(customer(maija), "Maija " + plain, "fi", "Soita " + plain);
        consents.note(aino, customer(maija), Identity.email(maija), Consent.Answer.YES, "Soitti, " + plain);
        byForm();
        byProgram(ticket);
        closures.close(aino, ticket, ClosingReason.OTHER, "Sovittu: " + plain);
        drafts.save(aino, ticket, Draft.Kind.REPLY, "Kesken " + plain, Parties.to(Party.of(maija)));
        merged();
        blocks.block(aino, brand.id(), maija, "Kiukkuinen " + plain);
        nothingOnItsWay();
        return ticket;
    }

    /** Known by another address too, and merged. */
    private void merged() {
        write("M. " + plain + " <" + work + ">", "Töistä", "t" + plain + "@posti.example", "", "Sama " + plain);
        ledger(5);
        customerMerges.merge(lauri, customer(work), customer(maija));
    }

    private void bounce(Id<Ticket> ticket) {
        var ours = db.sql("select external_id from message where ticket_id = ? and direction = 'out'").param(ticket.value()).query(String.class).single();
        write("Mail Delivery System <MAILER-DAEMON@mx.example.net>", "Undelivered", "dsn-" + mark + "@mx.example.net",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n", """
            --b
            Content-Type: text/plain

            It could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <%s>
            Subject: Re: asia

            --b--
            """.formatted(maija, ours));
    }

    /** Twice: as a person, and so fast that it is taken for a robot's and set aside with its file. */
    private void byForm() {
        forms.set(brand.id(), team.id(), null);
        var customer = new Visitor(port);
        for (var pause : List.of(0, 60)) {
            var token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(customer.get("/b/" + brand.slug() + "/contact?lang=fi").body());
            assertThat(token.find()).isTrue();
            clock.advance(java.time.Duration.ofSeconds(pause));
            var sent = customer.post("/b/" + brand.slug() + "/contact?lang=fi", new Multipart().field("token", token.group(1)).field("topic", "").field("website", "")
                .field("message", "Lomakkeella " + plain).field("name", "Maija " + plain).field("email", maija).field("order", "")
                .file("files", "lomake-" + plain + ".txt", "text/plain", ("lomakkeen liite " + pause + plain).getBytes(StandardCharsets.UTF_8)));
            assertThat(sent.statusCode()).isEqualTo(303);
        }
        eventually(() -> db.sql("select count(*) from intake where channel = 'form' and state in ('auto', 'quarantined')").query(Integer.class).single(), n -> n > 0);
    }

    private void byProgram(Id<Ticket> ticket) throws IOException, InterruptedException {
        var token = "token-" + UUID.randomUUID();
        tokens.register(token, aino.id(), "Ohjelma", Role.AGENT);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tickets/" + ticket + "/notes"))
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json").header("Idempotency-Key", plain)
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Ohjelma muistaa " + plain + "\"}")).build();
        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }

    private static String multipart() {
        return "Content-Type: multipart/mixed; boundary=\"m\"\n";
    }

    private String attachment(byte[] content) {
        return """
            --m
            Content-Type: text/plain; charset=utf-8

            Liitteenä %s.
            --m
            Content-Type: text/plain; name="%s.txt"
            Content-Disposition: attachment; filename="%s.txt"
            Content-Transfer-Encoding: base64

            %s
            --m--""".formatted(plain, plain, plain, Base64.getMimeEncoder().encodeToString(content));
    }

    /** Noise that does not pack, so that the raw mail goes to the file store, and the word at its end. */
    private byte[] large() {
        var noise = new byte[120_000];
        new java.util.Random(7).nextBytes(noise);
        var end = (" " + plain).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(end, 0, noise, noise.length - end.length, end.length);
        return noise;
    }

    private int count(String sql, Object parameter) {
        return db.sql(sql).param(parameter).query(Integer.class).single();
    }
}
