package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static fi.luukku.channel.email.MailServer.header;
import static fi.luukku.channel.email.Mails.answering;
import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

/** What leaves is what was meant, to whom it was meant. */
class GoingOutTest extends MattiAsks {

    @Autowired Files files;
    @Autowired Notes notes;

    @Override
    MailboxSettings settings() {
        return super.settings().withSignatures(Map.of(Language.FI, "Kirjakulma\nKirkkokatu 1, Turku"));
    }

    @Test
    void aReplyReadsWell() throws Exception {
        var ticket = opened();
        reply(ticket, "Hei Matti!\n\nKirja lähti tänään: https://www.posti.fi/seuranta?a=1&b=2.");
        var mail = inboxOf(MATTI, 1).getFirst();
        assertThat(text(mail)).isEqualToNormalizingNewlines("""
            Hei Matti!

            Kirja lähti tänään: https://www.posti.fi/seuranta?a=1&b=2.

            --\s
            Kirjakulma
            Kirkkokatu 1, Turku

            ma 4.3.2024 klo 17.50 matti@example.fi kirjoitti:
            > Missä kirja on? <b>älä & häviä</b>
            """);
        assertThat(html(mail)).contains("<a href=\"https://www.posti.fi/seuranta?a=1&amp;b=2\">").contains("<blockquote")
            .contains("&lt;b&gt;älä &amp; häviä&lt;/b&gt;").contains("lang=\"fi\"");
        assertThat(header(mail, "Auto-Submitted")).isEmpty();
    }

    @Test
    void theMessageTellsHowItWent() throws Exception {
        var ticket = opened();
        var message = reply(ticket, "Hei Matti!");
        var mail = inboxOf(MATTI, 1).getFirst();
        tickets.rename(viewer(), ticket, "Toinen asia");
        assertThat(mail.getSubject()).isEqualTo(deliveries.message(message).subject()).isEqualTo("Re: Kirja");
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(deliveries.message(message).parties().from()).isEqualTo(new Party(from.getPersonal(), from.getAddress())).isEqualTo(new Party("Aino, Kirjakulma", store));
    }

    @Test
    void theThreadIsNamedInTheHeaders() throws Exception {
        var ticket = opened();
        reply(ticket, "Ensimmäinen");
        var first = inboxOf(MATTI, 1).getFirst().getMessageID();
        server.deliver(store, mail(MATTI, "Re: Kirja", "<2@example.fi>", answering(first), "Entä nyt?"));
        ledger(2);
        reply(ticket, "Toinen");
        var second = inboxOf(MATTI, 2).getLast();
        assertThat(header(second, "In-Reply-To")).containsExactly("<2@example.fi>");
        assertThat(header(second, "References").getFirst().replaceAll("\\s+", " ")).isEqualTo("<1@example.fi> " + first + " <2@example.fi>");
        assertThat(second.getMessageID()).isNotEqualTo(first).endsWith(store.substring(store.indexOf('@')) + ">");
    }

    @Test
    void whatIsInternalNeverLeavesNotEvenQuoted() throws Exception {
        var ticket = opened();
        notes.note(viewer(), ticket, "SALAISUUS muistiinpano", java.util.Set.of(), List.of());
        replies.reply(viewer(), ticket, new ReplyCommand("SALAISUUS toimittajalle", Parties.to(Party.of("toimittaja@example.com")), null, true,
            null, false, false, true, "Kysymys toimittajalle", List.of()));
        var outside = inboxOf("toimittaja@example.com", 1).getFirst();
        assertThat(whole(outside)).doesNotContain("Miss").doesNotContain(MATTI).doesNotContain("1@example.fi");
        server.deliver(store, mail("toimittaja@example.com", "Re: Kysymys", "<t@toimittaja.example>", answering(outside.getMessageID()), "SALAISUUS toimittajalta"));
        assertThat(ledger(2).getLast().ticket()).isEqualTo(ticket.value());

        reply(ticket, "Hei Matti, asia selvisi.");
        var mail = inboxOf(MATTI, 1).getFirst();
        assertThat(text(mail)).contains("asia selvisi").contains("> Missä kirja on?");
        assertThat(whole(mail)).doesNotContain("SALAISUUS").doesNotContain("toimittaja");
        assertThat(header(mail, "In-Reply-To")).containsExactly("<1@example.fi>");
        assertThat(header(mail, "References")).containsExactly("<1@example.fi>");
        assertThat(server.inbox("toimittaja@example.com")).hasSize(1);
    }

    @Test
    void theOneOutsideIsAnsweredInTheirOwnThread() throws Exception {
        var ticket = opened();
        var supplier = "toimittaja-" + unique() + "@example.com";
        ask(supplier, ticket, "Onko kirjaa?");
        server.deliver(store, mail(supplier, "Re: Kysymys", "<t2@toimittaja.example>", answering(inboxOf(supplier, 1).getFirst().getMessageID()), "On."));
        ledger(2);
        server.deliver(store, mail(MATTI, "Re: Kirja", "<2@example.fi>", answering("<1@example.fi>"), "Entä nyt?"));
        ledger(3);
        ask(supplier, ticket, "Milloin se lähtee?");
        var second = inboxOf(supplier, 2).getLast();
        assertThat(header(second, "In-Reply-To")).containsExactly("<t2@toimittaja.example>");
        assertThat(header(second, "References")).containsExactly("<t2@toimittaja.example>");
        var another = "painotalo-" + unique() + "@example.com";
        ask(another, ticket, "Onko painosta?");
        assertThat(whole(inboxOf(another, 1).getFirst())).doesNotContain("toimittaja").doesNotContain("In-Reply-To");
    }

    @Test
    void theThreadOfOneWhoJoinedIsNotNamedToTheCustomer() throws Exception {
        var ticket = opened();
        reply(ticket, "Kirja lähtee tänään.");
        var sent = inboxOf(MATTI, 1).getFirst();
        server.deliver(store, mail("vieras@muualla.example", "Re: Kirja", "<v@muualla.example>", answering(sent.getMessageID()), "Entä minun?"));
        assertThat(ledger(2).getLast().ticket()).isEqualTo(ticket.value());
        reply(ticket, "Se on postissa.");
        var mail = inboxOf(MATTI, 2).getLast();
        assertThat(whole(mail)).doesNotContain("muualla.example");
        assertThat(header(mail, "In-Reply-To")).containsExactly("<1@example.fi>");
    }

    @Test
    void anAnswerInAnotherLanguageIsAnAnswer() throws Exception {
        server.deliver(store, mail(MATTI, "VS: Kirja", "<vs@example.fi>", "", "Missä kirja on?"));
        reply(Id.of(ledger(1).getFirst().ticket()), "Postissa.");
        assertThat(inboxOf(MATTI, 1).getFirst().getSubject()).isEqualTo("VS: Kirja");
    }

    private void ask(String outside, Id<Ticket> ticket, String text) {
        replies.reply(viewer(), ticket, new ReplyCommand(text, Parties.to(Party.of(outside)), null, true, null, false, false, true, "Kysymys", List.of()));
    }

    @Test
    void filesGoAlong() throws Exception {
        var content = new byte[300_000];
        new Random(3).nextBytes(content);
        var stored = files.put(new ByteArrayInputStream(content), 1_000_000);
        var ticket = opened();
        var command = new ReplyCommand("Lasku liitteenä.", Parties.to(Party.of(MATTI)), null, true, null, false, false, false, null,
            List.of(new Enclosure("Lasku äö 1.pdf", "application/pdf", stored.size(), null, stored.sha256())));
        replies.reply(viewer(), ticket, command);
        var parts = (Multipart) inboxOf(MATTI, 1).getFirst().getContent();
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Lasku äö 1.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
    }

    @Test
    void hiddenReceiversStayHidden() throws Exception {
        var ticket = opened();
        replies.reply(viewer(), ticket, ReplyCommand.now("Hei", new Parties(null, List.of(Party.of(MATTI)), List.of(Party.of("liisa@example.fi")), List.of(Party.of("piilo@example.fi")))));
        var mail = inboxOf("piilo@example.fi", 1).getFirst();
        assertThat(whole(mail)).doesNotContain("piilo").contains("liisa@example.fi");
        inboxOf("liisa@example.fi", 1);
    }

    @Test
    void plusAddressesProveTheTicketToo() throws Exception {
        mailboxes.change(mailbox.id(), settings().withPlusAddresses(true));
        var ticket = opened();
        reply(ticket, "Hei");
        var mail = inboxOf(MATTI, 1).getFirst();
        var to = ((jakarta.mail.internet.InternetAddress) mail.getReplyTo()[0]).getAddress();
        assertThat(to).startsWith("asiakaspalvelu+");
        server.deliver(store, mail(MATTI, "Aivan uusi", "<9@example.fi>", "", "Hei").replace("To: kauppa@example.fi", "To: " + to));
        assertThat(ledger(2).getLast().ticket()).isEqualTo(ticket.value());
    }

    static String text(MimeMessage mail) throws Exception {
        return String.valueOf(words(mail).getBodyPart(0).getContent());
    }

    static String html(MimeMessage mail) throws Exception {
        return String.valueOf(words(mail).getBodyPart(1).getContent());
    }

    private static Multipart words(MimeMessage mail) throws Exception {
        return (Multipart) mail.getContent();
    }

    /** Headers and decoded words together. */
    private static String whole(MimeMessage mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return raw + text(mail) + html(mail);
    }
}
