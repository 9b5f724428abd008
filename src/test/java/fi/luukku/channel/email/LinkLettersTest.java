package fi.luukku.channel.email;

import fi.luukku.access.Agent;
import fi.luukku.access.Invitations;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.OutboxEntry.State;
import fi.luukku.kernel.Language;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static fi.luukku.channel.email.BrokenSmtp.Whim.DROP_AFTER_DATA;
import static fi.luukku.channel.email.BrokenSmtp.Whim.LATER;
import static fi.luukku.channel.email.BrokenSmtp.Whim.NEVER;
import static fi.luukku.channel.email.MailServer.header;
import static fi.luukku.channel.email.Mails.answering;
import static fi.luukku.channel.email.Mails.bounce;
import static fi.luukku.channel.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

/** Links reach people by mail, once, and nobody else. */
class LinkLettersTest extends MailLoop {

    private static final String PASSWORD = "kolme vihreää kuusta";
    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/(?:invitation|sign-in/password)/\\w+)");

    @Autowired LinkLetters letters;
    @Autowired Invitations invitations;
    @Autowired Passwords passwords;
    @Autowired SettableClock clock;
    @LocalServerPort int port;

    private final String uusi = "uusi." + unique() + "@example.fi";
    private Viewer sari;

    /** Ours is the house's only mailbox in use: which one writes is a matter of all that there are. */
    @BeforeEach
    void sariIsTheAdmin() {
        mailboxes.all().stream().filter(other -> !other.id().equals(mailbox.id())).forEach(other -> mailboxes.pause(other.id()));
        sari = agents.viewer(agents.add("Sari Mäkelä", "sari" + unique() + "@example.fi", Role.ADMIN, Language.FI).id()).orElseThrow();
        db.sql("delete from sign_in_throttle").update();
    }

    @Test
    void anInvitationIsMailedInTheLanguageOfTheInvited() throws Exception {
        var sent = invitations.invite(uusi, Role.AGENT, Set.of(), Language.SV, sari);
        var mail = inboxOf(uusi, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Sari Mäkelä har bjudit in dig till Luukku");
        assertThat(header(mail, "Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GoingOutTest.text(mail)).contains("30.11.2026 kl. 10.00", "Kirjakulma").contains(sent.path());
        assertThat(GoingOutTest.html(mail)).contains("lang=\"sv\"");
        assertThat(new Visitor(port).submit(linkIn(mail), Map.of("name", "Gunilla Berg", "password", PASSWORD)).statusCode()).isEqualTo(303);
        assertThat(agents.byEmail(uusi)).isPresent();
    }

    @Test
    void theLinkIsGoneFromTheDatabaseOnceTheLetterHasLeft() {
        var sent = invitations.invite(uusi, Role.AGENT, Set.of(), Language.FI, sari);
        var letter = await(() -> letter(sent), now -> now.state() == State.SENT);
        assertThat(letter.from()).isEqualTo(store);
        assertThat(letter.to()).isEqualTo(uusi);
        assertThat(db.sql("select to_jsonb(o)::text from outbox o where about = ?").param(letter.about()).query(String.class).single())
            .contains("\"text\": null").doesNotContain(sent.path().substring(sent.path().length() - 43));
    }

    @Test
    void whileItWaitsTheLinkIsSealed() {
        try (var smtp = new BrokenSmtp(LATER)) {
            mailboxes.change(mailbox.id(), sendingThrough(smtp));
            var sent = invitations.invite(uusi, Role.AGENT, Set.of(), Language.FI, sari);
            await(() -> letter(sent), now -> now.error() != null);
            var row = db.sql("select to_jsonb(o)::text from outbox o where about = ?").param(letter(sent).about()).query(String.class).single();
            assertThat(row).contains("\"text\": \"v1.").doesNotContain("/invitation/");
            invitations.revoke(sent.invitation().id(), sari);
            clock.advance(Duration.ofMinutes(5));
            dispatch.dispatchDue().join();
            assertThat(smtp.taken).isEmpty();
            assertThat(letter(sent)).extracting(LinkLetter::state, LinkLetter::error).containsExactly(State.FAILED, "withdrawn");
        } catch (java.io.IOException closing) {
            throw new java.io.UncheckedIOException(closing);
        }
    }

    @Test
    void aLetterThatMayHaveLeftIsTriedOnceMoreWithTheSameId() throws Exception {
        try (var smtp = new BrokenSmtp(DROP_AFTER_DATA)) {
            mailboxes.change(mailbox.id(), sendingThrough(smtp));
            var sent = invitations.invite(uusi, Role.AGENT, Set.of(), Language.FI, sari);
            await(() -> smtp.taken.size(), taken -> taken == 1);
            for (int i = 0; i < 3; i++) {
                await(() -> letter(sent), now -> now.state() != State.SENDING);
                clock.advance(Duration.ofMinutes(1));
                dispatch.dispatchDue().join();
            }
            assertThat(smtp.ids()).hasSize(2).allMatch(id -> id.equals(smtp.ids().getFirst()));
            assertThat(letter(sent).state()).isEqualTo(State.UNKNOWN);
            assertThat(text(sent)).isNull();
        }
    }

    @Test
    void aRefusalIsToldAndTheLinkHandedOverStillWorks() throws Exception {
        try (var smtp = new BrokenSmtp(NEVER)) {
            mailboxes.change(mailbox.id(), sendingThrough(smtp));
            var sent = invitations.invite(uusi, Role.AGENT, Set.of(), Language.FI, sari);
            var letter = await(() -> letter(sent), now -> now.state() == State.FAILED);
            assertThat(letter.error()).contains("User unknown");
            assertThat(text(sent)).isNull();
            assertThat(new Visitor(port).get(sent.path()).statusCode()).isEqualTo(200);
        }
    }

    /** Whoever reads the store's mailbox reads its reports too, and the letter is in them. */
    @Test
    void whenTheLetterComesBackItsLinkEnds() throws Exception {
        var sent = invitations.invite(uusi, Role.ADMIN, Set.of(), Language.FI, sari);
        var mail = inboxOf(uusi, 1).getFirst();
        await(() -> letter(sent), now -> now.state() == State.SENT);
        server.deliver(store, bounce(store, mail.getMessageID(), uusi));
        assertThat(ledger(1).getFirst().state()).isEqualTo(fi.luukku.intake.State.BOUNCE);
        assertThat(letter(sent).state()).isEqualTo(State.FAILED);
        assertThat(letter(sent).error()).contains("5.1.1");
        assertThat(invitations.open(sari)).filteredOn(open -> open.id().equals(sent.invitation().id())).allMatch(open -> open.undelivered()).hasSize(1);
        assertThat(new Visitor(port).get(sent.path()).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).submit(sent.path(), Map.of("name", "Joku Muu", "password", PASSWORD)).statusCode()).isEqualTo(404);
        var again = invitations.renew(sent.invitation().id(), sari);
        assertThat(new Visitor(port).get(again.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoAnswersTheLetterOpensATicketOfTheirOwn() throws Exception {
        invitations.invite(uusi, Role.AGENT, Set.of(), Language.FI, sari);
        var mail = inboxOf(uusi, 1).getFirst();
        server.deliver(store, mail(uusi, "Re: kutsu", "<v@example.fi>", answering(mail.getMessageID()), "Kiitos!"));
        assertThat(ledger(1).getFirst().ticket()).isNotNull();
    }

    @Test
    void aMailboxThatLuukkuReadsGetsNoLink() throws Exception {
        var sent = invitations.invite(store, Role.ADMIN, Set.of(), Language.FI, sari);
        assertThat(letters.sender(store)).isEmpty();
        assertThat(letters.ofInvitations(java.util.List.of(sent.invitation()))).isEmpty();
        invitations.revoke(sent.invitation().id(), sari);
    }

    @Test
    void withoutAMailboxTheLinkIsShownOnly() {
        mailboxes.pause(mailbox.id());
        assertThat(letters.canLeave()).isFalse();
        var sent = invitations.invite(uusi, Role.AGENT, Set.of(), Language.FI, sari);
        assertThat(letters.ofInvitations(java.util.List.of(sent.invitation()))).isEmpty();
        assertThat(new Visitor(port).get(sent.path()).statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/sign-in/forgotten").body()).contains("Pyydä pääkäyttäjältä").doesNotContain("<form");
    }

    @Test
    void anAdminsLinkForANewPasswordIsMailed() throws Exception {
        passwords.link(aino.id(), sari);
        var mail = inboxOf(aino.email(), 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Valitse uusi salasana Luukkuun");
        assertThat(GoingOutTest.text(mail)).contains("Hei, Aino!", "Pääkäyttäjä antoi", "24.11.2026 klo 10.00");
        assertThat(letters.ofAgent(aino.id())).isPresent();
        choosePassword(mail);
    }

    @Test
    void whoForgotGetsALinkForAnHourAndOnce() throws Exception {
        passwords.set(aino.id(), "vanha salasana tässä");
        var signedIn = new Visitor(port);
        signedIn.signIn(aino.email(), "vanha salasana tässä");
        assertThat(asked(new Visitor(port), aino.email().toUpperCase())).isEqualTo("/sign-in/forgotten/asked");
        var mail = inboxOf(aino.email(), 1).getFirst();
        assertThat(GoingOutTest.text(mail)).contains("klo 11.00 asti", "Jos et pyytänyt");
        choosePassword(mail);
        assertThat(signedIn.get("/nowhere").statusCode()).as("signed out").isEqualTo(303);
        assertThat(new Visitor(port).get(linkIn(mail)).statusCode()).as("once").isEqualTo(404);
        assertThat(new Visitor(port).signIn(aino.email(), PASSWORD).headers().firstValue("Location")).hasValue("/");

        asked(new Visitor(port), aino.email());
        var second = inboxOf(aino.email(), 2).getLast();
        clock.advance(Duration.ofHours(1));
        assertThat(new Visitor(port).get(linkIn(second)).statusCode()).as("an hour").isEqualTo(404);
    }

    @Test
    void theSecondFactorStaysAsItIs() throws Exception {
        db.sql("insert into agent_totp (agent_id, sealed_secret, created_at, confirmed_at) values (?, ?, now(), now())")
            .params(aino.id().value(), "v1.").update();
        asked(new Visitor(port), aino.email());
        choosePassword(inboxOf(aino.email(), 1).getFirst());
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(aino.email(), PASSWORD).headers().firstValue("Location")).hasValue("/sign-in/second-step");
        assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(303);
    }

    @Test
    void theAnswerIsTheSameWhoeverIsAskedFor() {
        var known = new Visitor(port);
        var unknown = new Visitor(port);
        assertThat(asked(known, aino.email())).isEqualTo(asked(unknown, "ei.ketaan@example.fi"));
        assertThat(timed(() -> asked(known, aino.email()))).isBetween(390L, 3_000L);
        assertThat(timed(() -> asked(unknown, "ei.ketaan@example.fi"))).isBetween(390L, 3_000L);
        assertThat(db.sql("select count(*) from outbox where recipients::text like '%ei.ketaan%'").query(Integer.class).single()).isZero();
    }

    @Test
    void whoHasLeftGetsNothing() throws Exception {
        db.sql("update agent set active = false where id = ?").param(aino.id().value()).update();
        assertThat(asked(new Visitor(port), aino.email())).isEqualTo("/sign-in/forgotten/asked");
        assertThat(letters.ofAgent(aino.id())).isEmpty();
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (int i = 0; i < 6; i++) assertThat(asked(new Visitor(port), aino.email())).isEqualTo("/sign-in/forgotten/asked");
        assertThat(lettersTo(aino)).isEqualTo(3);
        clock.advance(Duration.ofMinutes(16));
        asked(new Visitor(port), aino.email());
        assertThat(lettersTo(aino)).isEqualTo(4);
    }

    @Test
    void whoAsksForManyWaits() {
        var answers = java.util.stream.IntStream.range(0, 21).mapToObj(i -> new Visitor(port).submit("/sign-in/forgotten", Map.of("email", "joku" + i + "@example.fi")));
        assertThat(answers.map(answer -> answer.statusCode()).toList()).last().isEqualTo(429);
    }

    private int lettersTo(Agent agent) {
        return db.sql("select count(*) from outbox where about = ?").param("agent:" + agent.id()).query(Integer.class).single();
    }

    private static long timed(Runnable work) {
        var from = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    private static String asked(Visitor visitor, String email) {
        return visitor.submit("/sign-in/forgotten", Map.of("email", email)).headers().firstValue("Location").orElse("none");
    }

    private void choosePassword(MimeMessage mail) throws Exception {
        var answer = new Visitor(port).submit(linkIn(mail), Map.of("password", PASSWORD));
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    private static String linkIn(MimeMessage mail) throws Exception {
        var link = LINK.matcher(GoingOutTest.text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private LinkLetter letter(Invitations.Sent sent) {
        return letters.ofInvitations(java.util.List.of(sent.invitation())).get(sent.invitation().id());
    }

    private String text(Invitations.Sent sent) {
        return db.sql("select text from outbox where about = ?").param("invitation:" + sent.invitation().id()).query(String.class).optional().orElse(null);
    }
}
