package fi.luukku.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.access.ApiTokens;
import fi.luukku.access.Role;
import fi.luukku.channel.email.Mails;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Consents;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Live;
import fi.luukku.testing.Multipart;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.SavedViews;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.ViewFilter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;

/** Maija has been in touch by every way there is, and something of her is in every table. */
abstract class MaijaStage extends PrivacyStage {

    @Autowired Consents consents;
    @Autowired SenderBlocks blocks;
    @Autowired CustomerMerges customerMerges;
    @Autowired Replies replies;
    @Autowired Notes notes;
    @Autowired Drafts drafts;
    @Autowired Closures closures;
    @Autowired Marks marks;
    @Autowired SavedViews views;
    @Autowired ContactForms forms;
    @Autowired ApiTokens tokens;
    @Autowired Live live;

    /** In everything Maija is, wrote or sent. */
    final String plain = "m" + mark;
    final String maija = "maija." + plain + "@posti.example";
    final String work = "lehtonen@tyo" + mark + ".example";

    Id<Ticket> everythingAboutMaija() throws Exception {
        db.sql("insert into field (key, label, kind, position) values ('kerros', 'Kerros', 'text', 1) on conflict do nothing").update();
        live.announce("fields");
        write("Maija " + plain + " <" + maija + ">", "Aihe " + plain, plain + "@posti.example", multipart(), attachment(("liite " + plain).getBytes(StandardCharsets.UTF_8)));
        ledger(1);
        var ticket = ticketOf(maija);
        // Written by a program, set aside: it belongs to no ticket.
        write("Maija <" + maija + ">", "Uutiskirje", "u" + plain + "@posti.example", "Precedence: bulk\n" + multipart(), attachment(("uutiset " + plain).getBytes(StandardCharsets.UTF_8)));
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
        views.add(aino, "Maijan " + maija, ViewFilter.ANY, false);
        views.add(lauri, "Seurataan", ViewFilter.ANY.about("maija " + plain), true);
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
        mail.deliver(store, Mails.bounce(store, "<" + ours + ">", maija));
    }

    /** Twice: as a person, and so fast that it is taken for a robot's and set aside with its file. */
    private void byForm() {
        forms.set(brand.id(), team.id(), null);
        var customer = new Visitor(port);
        for (var pause : List.of(0, 60)) {
            var token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(customer.get("/b/" + brand.slug() + "/contact?lang=fi").body());
            assertThat(token.find()).isTrue();
            clock.advance(Duration.ofSeconds(pause));
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
}
