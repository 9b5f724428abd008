package fi.luukku.channel.email;

import fi.luukku.intake.Entry;
import fi.luukku.intake.Raw;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.kernel.Sha256;
import fi.luukku.platform.Files;
import fi.luukku.platform.LuukkuProperties;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static fi.luukku.channel.email.Mails.answering;
import static fi.luukku.channel.email.Mails.bounce;
import static fi.luukku.channel.email.Mails.mail;
import static fi.luukku.channel.email.Mails.withFile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Every kind of mail goes where it belongs, says why, and is there byte for byte. */
class ComingInTest extends MailLoop {

    private static final String MATTI = "Matti Meikäläinen <matti@example.fi>";

    @Autowired Readmission readmission;
    @Autowired Sorting sorting;
    @Autowired Files files;
    @Autowired MailboxStateTable mailboxStates;
    @Autowired LuukkuProperties properties;

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF);
    }

    @Test
    void rawBytesAreKeptAsTheyCame() throws Exception {
        var mail = mail(MATTI, "Asia", "<a@example.fi>", "", "Hei, äöå €\n\n.piste\n").replace("\n", "\r\n");
        server.deliver(store, mail);
        try (var raw = intake.raw(ledger(1).getFirst().id())) {
            assertThat(new String(raw.readAllBytes(), UTF_8)).isEqualTo(mail);
        }
    }

    @Test
    void aMailIsOfWhenItCameUnlessItIsOld() {
        var stated = "Date: Mon, 04 Mar 2024 17:50:00 +0200";
        for (var hours : List.of(-3L, 3L, 48L)) {
            server.deliver(store, mail(MATTI, "Asia", "<d" + hours + "@example.fi>", "", "Hei").replace(stated,
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(hours))));
        }
        for (var entry : ledger(3)) assertThat(deliveries.message(Id.of(entry.message())).sentAt()).isEqualTo(entry.receivedAt());
        server.deliver(store, mail(MATTI, "Vanha asia", "<old@example.fi>", "", "Hei"));
        assertThat(deliveries.message(Id.of(ledger(4).getLast().message())).sentAt()).isEqualTo(Instant.parse("2024-03-04T15:50:00Z"));
    }

    @Test
    void aBounceMarksTheMessageAndItsTicket() throws Exception {
        var sent = answered("kaikki@example.fi");
        server.deliver(store, bounce(store, "<" + sent.externalId() + ">", "kaikki@example.fi"));
        var entry = ledger(2).getLast();
        assertThat(entry.state()).isEqualTo(State.BOUNCE);
        assertThat(entry.reason()).isEqualTo("intake.why.report.failed");
        assertThat(entry.message()).isEqualTo(sent.id().value());
        assertThat(deliveries.message(sent.id()).delivery()).isEqualTo(Message.Delivery.BOUNCED);
        assertThat(tickets.get(sent.ticket()).trouble()).isNotNull();
    }

    @Test
    void aBounceOfAMailThatIsNotOursMarksNothing() throws Exception {
        var sent = answered("kaikki@example.fi");
        server.deliver(store, bounce(store, "<1.2.aaaaaaaaaaaaaaaa@other.example>", "kaikki@example.fi"));
        assertThat(ledger(2).getLast().reason()).isEqualTo("intake.why.bounce.unknown");
        assertThat(deliveries.message(sent.id()).delivery()).isEqualTo(Message.Delivery.SENT);
    }

    @Test
    void ourOwnMailThatComesBackOpensNothing() throws Exception {
        var sent = answered("kaikki@example.fi");
        server.deliver(store, mail("Kirjakulma <" + store + ">", "Re: Asia", "<" + sent.externalId() + ">", "", "Hei"));
        assertThat(ledger(2).getLast().reason()).isEqualTo("intake.why.loop");
        assertThat(ledger(2).getLast().state()).isEqualTo(State.AUTO);
    }

    @Test
    void anOutOfOfficeAnswerJoinsQuietly() throws Exception {
        var sent = answered("matti@example.fi");
        server.deliver(store, mail(MATTI, "Poissa: Re: Asia", "<ooo@example.fi>",
            "Auto-Submitted: auto-replied\n" + answering("<" + sent.externalId() + ">"), "Olen lomalla."));
        var entry = ledger(2).getLast();
        assertThat(entry.ticket()).isEqualTo(sent.ticket().value());
        assertThat(deliveries.message(Id.of(entry.message())).automatic()).isTrue();
        assertThat(tickets.get(sent.ticket()).unanswered()).isFalse();
    }

    @Test
    void anAnswerThroughAListOrThatForbidsAutomaticOnesIsAPersons() throws Exception {
        for (var headers : List.of("X-Auto-Response-Suppress: All\n", "Precedence: list\nList-Id: <ryhma.example.fi>\n")) {
            var before = db.sql("select count(*) from intake where source = ? and state <> 'new'").param(mailbox.id().value()).query(Integer.class).single();
            server.deliver(store, mail("kaikki@example.fi", "Asia " + before, "<a" + before + "@example.fi>", headers.startsWith("X") ? headers : "", "Hei"));
            Id<Ticket> ticket = Id.of(ledger(before + 1).getLast().ticket());
            var sent = answeredOn(ticket, "kaikki@example.fi");
            assertThat(tickets.get(ticket).unanswered()).isFalse();
            server.deliver(store, mail("kaikki@example.fi", "Re: Asia", "<b" + before + "@example.fi>", headers + answering("<" + sent.externalId() + ">"), "Vieläkin kysyisin."));
            assertThat(ledger(before + 2).getLast().ticket()).isEqualTo(ticket.value());
            assertThat(tickets.get(ticket).unanswered()).isTrue();
        }
    }

    @Test
    void aNewsletterIsSetAsideAndCanStillBecomeATicket() {
        server.deliver(store, mail("Uutiset <uutiset@example.com>", "Viikon tarjoukset", "<n@example.com>",
            "List-Id: <uutiset.example.com>\nPrecedence: bulk\n", "Osta!"));
        var entry = ledger(1).getFirst();
        assertThat(entry.state()).isEqualTo(State.AUTO);
        assertThat(entry.reason()).startsWith("intake.why.auto.");
        assertThat(entry.ticket()).isNull();

        readmission.openAnyway(entry.id());
        assertThat(intake.get(entry.id()).state()).isEqualTo(State.THREADED);
        assertThat(outbox.of(tickets.get(Id.of(intake.get(entry.id()).ticket())))).isEmpty();
        assertThatThrownBy(() -> readmission.openAnyway(entry.id())).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void oneBadMailDoesNotStopTheNextAndCanBeTriedAgain() {
        server.deliver(store, new byte[] {' ', '\r', '\n', '\r', '\n', ' '});
        server.deliver(store, mail(MATTI, "Asia", "<a@example.fi>", "", "Hei"));
        var entries = ledger(2);
        assertThat(entries).extracting(entry -> entry.state()).containsExactly(State.QUARANTINED, State.THREADED);
        assertThat(entries.getFirst().reason()).isEqualTo("intake.why.unreadable");
        readmission.again(entries.getFirst().id());
        assertThat(intake.get(entries.getFirst().id()).state()).isEqualTo(State.QUARANTINED);
    }

    @Test
    void whatFailsHereGoesToQuarantineAndIsTakenInWhenTheCauseIsGone() {
        db.sql("alter table message add constraint no_curse check (text not like '%kirous%')").update();
        try {
            server.deliver(store, mail(MATTI, "Asia", "<a@example.fi>", "", "kirous"));
            var entry = ledger(1).getFirst();
            assertThat(entry.state()).isEqualTo(State.QUARANTINED);
            assertThat(entry.reason()).isEqualTo("intake.why.failed");
            db.sql("alter table message drop constraint no_curse").update();
            readmission.again(entry.id());
            assertThat(intake.get(entry.id()).state()).isEqualTo(State.THREADED);
        } finally {
            db.sql("alter table message drop constraint if exists no_curse").update();
        }
    }

    @Test
    void whatACrashLeftUnreadIsTakenUp() {
        var raw = mail(MATTI, "Jäi kesken", "<c@example.fi>", "", "Hei").getBytes(UTF_8);
        intake.record(List.of(Raw.mail(mailbox.id().value(), 1, 900_000, raw, raw.length, Instant.parse("2026-11-23T07:00:00Z"), null)));
        sorting.leftovers();
        assertThat(entries()).as("too fresh to be a leftover").isEmpty();
        db.sql("update intake set recorded_at = now() - interval '5 minutes' where source = ?").param(mailbox.id().value()).update();
        sorting.leftovers();
        // The mailbox's own reader may have been at it first.
        assertThat(ledger(1)).extracting(entry -> entry.state()).containsExactly(State.THREADED);
        sorting.leftovers();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aMailThatIsTooLargeIsToldOfByItsHeaders() {
        mailboxes.change(mailbox.id(), settings().withSizeLimit(20_000));
        server.deliver(store, mail(MATTI, "Suuri asia", "<big@example.fi>", "", "x".repeat(70).concat("\n").repeat(1000)));
        var entry = ledger(1).getFirst();
        assertThat(entry.headersOnly()).isTrue();
        assertThat(entry.size()).isGreaterThan(70_000);
        assertThat(entry.state()).isEqualTo(State.THREADED);
        assertThat(deliveries.message(Id.of(entry.message())).text()).contains("liian suuri").contains(store);
    }

    @Test
    void filesComeWithTheMessageAndLargeMailsLieInTheFileStore() throws Exception {
        var picture = new byte[200_000];
        new Random(7).nextBytes(picture);
        server.deliver(store, withFile(MATTI, "Rikki", "<f@example.fi>", "kuva.png", Base64.getMimeEncoder().encodeToString(picture)));
        var entry = ledger(1).getFirst();
        var enclosure = deliveries.message(Id.of(entry.message())).enclosures().getFirst();
        assertThat(enclosure.name()).isEqualTo("kuva.png");
        try (var content = files.open(enclosure.sha256()); var raw = intake.raw(entry.id())) {
            assertThat(content.readAllBytes()).isEqualTo(picture);
            assertThat(raw.readAllBytes()).hasSize((int) entry.size());
        }
        assertThat(files.has(entry.sha256())).isTrue();
    }

    @Test
    void whatIsReadAlreadyInTheMailboxComesInToo() throws Exception {
        mailboxes.pause(mailbox.id());
        server.deliver(store, mail(MATTI, "Asia", "<a@example.fi>", "", "Hei"));
        for (var mail : server.inbox(store)) mail.setFlag(jakarta.mail.Flags.Flag.SEEN, true);
        mailboxes.resume(mailbox.id());
        assertThat(ledger(1).getFirst().state()).isEqualTo(State.THREADED);
    }

    @Test
    void aMailThatIsMissingIsFetchedAndTheArchiveIsNotGoneThroughForEver() {
        server.deliver(store, mail(MATTI, "Asia", "<a@example.fi>", "", "Hei"));
        var first = ledger(1).getFirst();
        mailboxes.pause(mailbox.id());
        db.sql("""
                insert into intake (channel, source, uidvalidity, uid, sha256, size, received_at, state)
                select channel, source, uidvalidity, uid + n, sha256, size, received_at, 'auto' from intake, generate_series(2, 1500) n where id = ?""")
            .param(first.id()).update();
        server.deliver(store, mail(MATTI, "Puuttui", "<b@example.fi>", "", "Hei"));
        mailboxes.resume(mailbox.id());
        await(() -> db.sql("select state from intake where source = ? and uid = ?").params(mailbox.id().value(), first.uid() + 1).query(String.class).list(),
            states -> states.equals(List.of("threaded")));
        await(() -> mailboxStates.firstUid(mailbox.id(), first.uidvalidity()), from -> from == first.uid() + 1500 - Collecting.LOOK_BACK);
    }

    @Test
    void aFileThatCanNeverBeKeptHoldsUpItsMailboxForAWhileOnly() throws Exception {
        mailboxes.pause(mailbox.id());
        var picture = new byte[2000];
        new Random().nextBytes(picture);
        var name = HexFormat.of().formatHex(Sha256.of(picture));
        var inTheWay = properties.data().resolve("files").resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
        java.nio.file.Files.createDirectories(inTheWay.getParent());
        java.nio.file.Files.writeString(inTheWay, "a file where a folder ought to be");
        try {
            kept(1, withFile(MATTI, "Rikki", "<f@example.fi>", "kuva.png", Base64.getMimeEncoder().encodeToString(picture)));
            kept(2, mail(MATTI, "Toinen", "<g@example.fi>", "", "Hei"));
            for (int i = 0; i < 8; i++) catchThrowable(() -> sorting.waiting(mailbox));
            assertThat(entries()).extracting(Entry::state).containsExactly(State.QUARANTINED, State.THREADED);
        } finally {
            java.nio.file.Files.delete(inTheWay);
        }
    }

    @Test
    void whatWaitsForRoomOnTheDiskIsNotGivenUp() {
        mailboxes.pause(mailbox.id());
        kept(1, mail(MATTI, "Levy", "<d1@example.fi>", "", "tilaa ei ole nyt"));
        kept(2, mail(MATTI, "Levy", "<d2@example.fi>", "", "Hei"));
        db.sql("""
            create function no_room() returns trigger language plpgsql as
            'begin if new.text like ''%tilaa ei ole nyt%'' then raise exception using errcode = ''53100''; end if; return new; end'""").update();
        db.sql("create trigger no_room before insert on message for each row execute function no_room()").update();
        try {
            for (int i = 0; i < 8; i++) catchThrowable(() -> sorting.waiting(mailbox));
        } finally {
            db.sql("drop function no_room cascade").update();
        }
        sorting.waiting(mailbox);
        assertThat(entries()).extracting(Entry::state).containsExactly(State.THREADED, State.THREADED);
    }

    @Test
    void anInvitationWithoutAWordSaysWhatWhenAndWhere() {
        server.deliver(store, """
            From: Matti <matti@example.fi>
            To: kauppa@example.fi
            Subject: Kutsu mittaukseen
            Message-ID: <inv@example.fi>
            Date: Mon, 04 Mar 2024 17:50:00 +0200
            MIME-Version: 1.0
            Content-Type: text/calendar; charset=utf-8; method=REQUEST

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            SUMMARY:Keittiön mittaus
            DTSTART;TZID=Europe/Helsinki:20250310T140000
            DTEND:20250310T130000Z
            LOCATION:Koivukuja 3\\, Tampere
            END:VEVENT
            END:VCALENDAR
            """);
        var message = deliveries.message(Id.of(ledger(1).getFirst().message()));
        assertThat(message.text()).isEqualTo("""
            [Kalenterikutsu]
            Keittiön mittaus
            10.3.2025 klo 14.00 – 10.3.2025 klo 13.00 UTC
            Koivukuja 3, Tampere""");
        assertThat(message.enclosures()).hasSize(1);
    }

    private void kept(long uid, String mail) {
        var raw = mail.replace("\n", "\r\n").getBytes(UTF_8);
        intake.record(List.of(Raw.mail(mailbox.id().value(), 77, uid, raw, raw.length, Instant.parse("2026-11-23T07:00:00Z"), null)));
    }

    private Message answered(String customer) {
        server.deliver(store, mail(customer, "Asia", "<a@example.fi>", "", "Hei"));
        return answeredOn(Id.of(ledger(1).getFirst().ticket()), customer);
    }

    private Message answeredOn(Id<Ticket> ticket, String customer) {
        replies.reply(viewer(), ticket, ReplyCommand.now("Vastaus.", Parties.to(Party.of(customer))));
        var message = outbox.of(tickets.get(ticket)).getFirst().message();
        return await(() -> deliveries.message(message), sent -> sent.delivery() == Message.Delivery.SENT);
    }
}
