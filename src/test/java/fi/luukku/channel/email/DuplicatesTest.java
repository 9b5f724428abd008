package fi.luukku.channel.email;

import fi.luukku.brand.Brand;
import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static fi.luukku.channel.email.Mails.mail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The same mail is received once, whichever way its copies come. */
class DuplicatesTest extends MailLoop {

    private static final String MATTI = "Matti Meikäläinen <matti@example.fi>";

    private Mailbox second;

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF);
    }

    @AfterEach
    void closeTheSecond() {
        if (second != null) mailboxes.pause(second.id());
    }

    @Test
    void theSameMailTwiceIsOneAndOtherWordsUnderTheSameIdAreTwo() {
        var mail = mail(MATTI, "Asia", "<same@example.fi>", "", "Hei");
        server.deliver(store, mail);
        server.deliver(store, mail);
        server.deliver(store, mail(MATTI, "Asia", "<same@example.fi>", "", "Hei, aivan muuta"));
        assertThat(ledger(3)).extracting(entry -> entry.state()).containsExactly(State.THREADED, State.DUPLICATE, State.THREADED);
    }

    @Test
    void mailsWithoutAnIdNeverJoinOrVanish() {
        var mail = mail(MATTI, "Asia", "", "", "Hei");
        server.deliver(store, mail);
        server.deliver(store, mail);
        assertThat(ledger(2)).extracting(entry -> entry.ticket()).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void aServerThatNumbersItsMailsAnewBringsNothingTwice() throws Exception {
        var known = mail(MATTI, "Asia", "<k@example.fi>", "", "Hei");
        var nameless = mail(MATTI, "Toinen", "", "", "Hei");
        server.deliver(store, known);
        server.deliver(store, nameless);
        var before = ledger(2).getFirst().uidvalidity();

        server.forget();
        // The server numbers by the second.
        Thread.sleep(1_100);
        server.deliver(store, known);
        server.deliver(store, nameless);
        server.deliver(store, mail(MATTI, "Kolmas", "<u@example.fi>", "", "Hei"));
        server.user(store);
        mailboxes.change(mailbox.id(), settings());
        var after = ledger(5);
        assertThat(after.getLast().uidvalidity()).isNotEqualTo(before);
        assertThat(after).extracting(entry -> entry.state())
            .containsExactly(State.THREADED, State.THREADED, State.DUPLICATE, State.DUPLICATE, State.THREADED);
    }

    @Test
    void copiesDifferInWhatTheMailSystemsWroteAboveThem() {
        var mail = mail(MATTI, "Asia", "<relayed@example.fi>", "", "Hei");
        server.deliver(store, "Return-Path: <matti@example.fi>\nReceived: from a.example.fi by b.example\n\tid 1; Mon, 4 Mar 2024 17:50:01 +0200\n" + mail);
        server.deliver(store, "Received: from c.example.fi by b.example\n\tid 2; Mon, 4 Mar 2024 17:50:09 +0200\nX-Spam-Score: 0.1\nDelivered-To: " + store + "\n" + mail);
        var entries = ledger(2);
        assertThat(entries).extracting(Entry::state).containsExactly(State.THREADED, State.DUPLICATE);
        assertThat(entries.getLast().ticket()).isEqualTo(entries.getFirst().ticket());
        assertThat(entries.getLast().message()).isEqualTo(entries.getFirst().message());
    }

    @Test
    void aMailToTwoAddressesOfOneBrandIsOneTicketAndToTwoBrandsIsTwo() {
        var mail = mail(MATTI, "Asia", "<both@example.fi>", "", "Hei");
        server.deliver(store, mail);
        var first = ledger(1).getFirst();

        var copy = inSecondMailbox(brand.id(), "Delivered-To: laskutus\n" + mail);
        assertThat(copy.state()).isEqualTo(State.DUPLICATE);
        assertThat(copy.ticket()).isEqualTo(first.ticket());

        var other = brands.create("b" + unique(), "Paperikulma", 10, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        mailboxes.pause(second.id());
        var theirs = inSecondMailbox(other.id(), mail);
        assertThat(theirs.state()).isEqualTo(State.THREADED);
        assertThat(theirs.ticket()).isNotEqualTo(first.ticket());
    }

    private Entry inSecondMailbox(Id<Brand> brand, String mail) {
        var address = "laskutus@" + unique() + ".example";
        server.user(address);
        server.deliver(address, mail);
        var s = settings();
        second = mailboxes.add(MailboxSettings.of(brand, s.team(), address, "Laskutus", new Server("127.0.0.1", server.imapPort(), Server.Security.NONE, address),
            s.smtp(), new Credentials.Passwords(address, null)).with(Acknowledging.OFF));
        return await(() -> db.sql("select id from intake where source = ? and state <> 'new'").param(second.id().value()).query(Long.class).list(),
            ids -> ids.size() == 1).stream().map(intake::get).findFirst().orElseThrow();
    }

    @Test
    void theFingerprintIsOfWhatTheWriterWrote() {
        var mail = mail(MATTI, "Asia", "<same@example.fi>", "", "Hei");
        assertThat(print("Received: from a\n by b\n" + mail)).isEqualTo(print(mail));
        assertThat(print(mail.replace("Hei", "Moi"))).isNotEqualTo(print(mail));
        assertThat(print(mail.replace("Subject: Asia", "Subject: Asia\n jatkuu"))).isNotEqualTo(print(mail));
        assertThat(print(mail.replace("<same@", "<other@"))).isNotEqualTo(print(mail));
        assertThat(print(mail.replace("Message-ID: <same@example.fi>\n", ""))).isNull();
        assertThat(print(mail.replace("<same@example.fi>", ""))).isNull();
        for (var odd : List.of("", "\n", ":", "Message-ID", "Message-ID:", " \n \n", "a:\u0000\r\r\n")) assertThat(print(odd)).isNull();
    }

    private static byte[] print(String mail) {
        return Fingerprint.of(mail.getBytes(UTF_8));
    }
}
