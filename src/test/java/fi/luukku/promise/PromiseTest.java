package fi.luukku.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailServer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.Reader;
import fi.luukku.hours.OpeningHours;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import fi.luukku.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monday 23 November 2026, ten o'clock; the store is open on weekdays from nine to four. */
@LuukkuTest
class PromiseTest {

    @Autowired Promises promises;
    @Autowired Reader reader;
    @Autowired Tickets tickets;
    @Autowired Replies replies;
    @Autowired Closures closures;
    @Autowired Deliveries deliveries;
    @Autowired Snoozes snoozes;
    @Autowired Merges merges;
    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired Mailboxes mailboxes;

    private final MailServer mail = new MailServer();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Party maija = new Party("Maija Lehtonen", "maija@" + mark + ".example");
    private Mailbox mailbox;
    private Brand brand;
    private Team team;
    private Viewer aino;
    private Viewer timo;

    @BeforeEach
    void openTheShop() {
        // Those of tests before this one are within reach of everybody who is not in a closed team.
        db.sql("delete from promise").update();
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, true);
        aino = person("Aino Koskela", Role.AGENT, team);
        timo = person("Timo Rautio", Role.AGENT, teams.create("Varasto " + mark, true));
        var store = "palvelu@" + mark + ".example";
        mail.user(store);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma", new Server("127.0.0.1", mail.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", mail.smtpPort(), Server.Security.NONE, null), new Credentials.Passwords(store, null)));
    }

    @AfterEach
    void closeTheMailbox() {
        mailboxes.pause(mailbox.id());
        mail.close();
    }

    private Viewer person(String name, Role role, Team of) {
        var agent = agents.add(name, UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        teams.join(of.id(), agent.id());
        return agents.viewer(agent.id()).orElseThrow();
    }

    private Id<Ticket> asked(Id<Ticket> on, String text) {
        return tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), maija, Parties.NONE, "Paketti " + mark, text, text.length(), text.length(), "fi", clock.instant(),
            UUID.randomUUID() + "@posti.example", null, on == null ? Inbound.Proof.NONE : new Inbound.Proof(on, List.of(), false), false, null, List.of())).ticket();
    }

    private Id<Ticket> asked() {
        return asked(null, "Hei! Paketti ei ole tullut. Missä se on?");
    }

    private void answered(Id<Ticket> ticket, String text) {
        replies.reply(aino, ticket, ReplyCommand.now(text, Parties.to(maija)));
        read();
    }

    private void read() {
        reader.catchUp();
        // The thread of the running program may be at it.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> db.sql("select not exists (select from coach_due)").query(Boolean.class).single());
    }

    private List<Promise> of(Id<Ticket> ticket) {
        return promises.of(aino, ticket);
    }

    private Promise only(Id<Ticket> ticket) {
        assertThat(of(ticket)).hasSize(1);
        return of(ticket).getFirst();
    }

    private List<EventKind> events(Id<Ticket> ticket) {
        return tickets.log(aino, ticket).stream().map(TicketEvent::kind).toList();
    }

    private static Instant inFinland(int day, int hour) {
        return LocalDateTime.of(2026, 11, day, hour, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    }

    @Test
    void whatIsPromisedIsFoundWhenItHasLeft() {
        var ticket = asked();
        answered(ticket, "Hei Maija!\n\nSelvitän asiaa kuljetusyhtiöltä ja palaan sinulle perjantaihin mennessä.\n\nTerveisin\nAino");
        var promise = only(ticket);
        assertThat(promise.words()).contains("palaan sinulle perjantaihin mennessä");
        assertThat(promise.due()).isEqualTo(inFinland(27, 16));
        assertThat(promise.agent()).isEqualTo(aino.id());
        assertThat(promise.state()).isEqualTo(Promise.State.OPEN);
        assertThat(events(ticket)).contains(EventKind.PROMISED);
    }

    @Test
    void whatCanStillBeTakenBackPromisesNothingYet() {
        var ticket = asked();
        replies.reply(aino, ticket, new ReplyCommand("Hei Maija! Palaan asiaan huomenna.", Parties.to(maija), null, true, null, true, false, false, null, List.of()));
        read();
        assertThat(of(ticket)).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        replies.releaseDue();
        read();
        assertThat(of(ticket)).hasSize(1);
    }

    @Test
    void theNextAnswerInTimeKeepsThatTheyHearFromUs() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        clock.advance(Duration.ofMinutes(5));
        answered(ticket, "Hei Maija! Unohdin liitteen, tässä se on. Terveisin Aino");
        assertThat(only(ticket).state()).as("an afterthought").isEqualTo(Promise.State.OPEN);
        clock.moveTo(inFinland(25, 12));
        answered(ticket, "Hei Maija! Paketti on Pasilan terminaalissa. Terveisin Aino");
        assertThat(only(ticket).state()).isEqualTo(Promise.State.KEPT);
        assertThat(events(ticket)).contains(EventKind.PROMISE_KEPT);
    }

    @Test
    void aDeedIsKeptWhenAnAnswerTellsItDone() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Lähetän sinulle uuden lampun huomenna. Terveisin Aino");
        clock.moveTo(inFinland(24, 12));
        answered(ticket, "Hei Maija! Kiitos kuvista. Terveisin Aino");
        assertThat(only(ticket).state()).as("nothing was said of it").isEqualTo(Promise.State.OPEN);
        answered(ticket, "Hei Maija! Lähetin sinulle äsken palautustarran. Terveisin Aino");
        assertThat(only(ticket).state()).as("something else was sent").isEqualTo(Promise.State.OPEN);
        answered(ticket, "Hei Maija! Lähetin lampun tänään. Terveisin Aino");
        assertThat(only(ticket).state()).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void anotherTimeForTheSameMovesIt() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Lähetän sinulle uuden lampun huomenna. Terveisin Aino");
        clock.moveTo(inFinland(24, 12));
        answered(ticket, "Hei Maija! Lamput viipyvät tehtaalla. Lähetän uuden lampun perjantaina. Terveisin Aino");
        assertThat(of(ticket)).extracting(Promise::state).containsExactly(Promise.State.MOVED, Promise.State.OPEN);
    }

    @Test
    void whoeverHasItIsRemindedInTimeAndToldWhenItIsBroken() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan keskiviikkoon mennessä. Terveisin Aino");
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.WAITING);
        clock.moveTo(inFinland(25, 11));
        promises.watch();
        assertThat(tickets.get(ticket).status()).as("there is time").isEqualTo(Status.WAITING);
        clock.moveTo(inFinland(25, 12));
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(tickets.log(aino, ticket)).filteredOn(event -> event.kind() == EventKind.WOKEN).extracting(TicketEvent::why).containsExactly("why.promise-due");
        snoozes.snooze(aino, ticket, inFinland(30, 9));
        promises.watch();
        assertThat(tickets.get(ticket).status()).as("once is enough").isEqualTo(Status.SNOOZED);
        clock.moveTo(inFinland(26, 9));
        promises.watch();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.BROKEN);
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(events(ticket)).contains(EventKind.PROMISE_BROKEN);
        answered(ticket, "Hei Maija! Anteeksi, vastaus viipyi. Paketti on nyt noudettavissa. Terveisin Aino");
        assertThat(only(ticket).state()).isEqualTo(Promise.State.LATE);
    }

    @Test
    void aClosedTicketWithAPromiseComesBack() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palautamme rahat tilillesi torstaihin mennessä. Terveisin Aino");
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        clock.moveTo(inFinland(26, 14));
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        assertThat(due(aino)).as("somebody was reminded and closed it").doesNotContain(ticket);
        clock.moveTo(inFinland(27, 9));
        promises.watch();
        assertThat(tickets.get(ticket).status()).as("once is enough").isEqualTo(Status.CLOSED);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.LAPSED);
    }

    @Test
    void nobodyIsCalledBackForWhatArrives() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Hyvitys näkyy tililläsi kolmessa pankkipäivässä. Terveisin Aino");
        assertThat(only(ticket).kind()).isEqualTo(PromiseFound.Kind.ARRIVAL);
        assertThat(due(aino)).contains(ticket);
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        clock.moveTo(inFinland(30, 9));
        promises.watch();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.LAPSED);
    }

    @Test
    void aBrokenOneIsOwedUntilItsTicketIsClosed() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Lähetän uuden lampun huomenna. Terveisin Aino");
        clock.moveTo(inFinland(25, 9));
        promises.watch();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.BROKEN);
        assertThat(due(aino)).contains(ticket);
        closures.close(aino, ticket, ClosingReason.ANSWERED, null);
        promises.watch();
        assertThat(only(ticket).isOwed()).isFalse();
        assertThat(only(ticket).state()).as("it was not kept").isEqualTo(Promise.State.BROKEN);
    }

    @Test
    void whatDidNotArriveKeepsAndPromisesNothing() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        clock.moveTo(inFinland(24, 12));
        var message = ((Replied.Accepted) replies.reply(aino, ticket, ReplyCommand.now("Hei Maija! Lähetän uuden lampun huomenna. Terveisin Aino", Parties.to(maija)))).message();
        read();
        assertThat(of(ticket)).extracting(Promise::state).containsExactlyInAnyOrder(Promise.State.KEPT, Promise.State.OPEN);
        deliveries.report(message, Message.Delivery.BOUNCED, "550 no such user");
        assertThat(of(ticket)).filteredOn(promise -> promise.message().equals(message)).extracting(Promise::state).containsExactly(Promise.State.DROPPED);
        assertThat(of(ticket)).filteredOn(promise -> !promise.message().equals(message)).extracting(Promise::state).containsExactly(Promise.State.OPEN);
    }

    @Test
    void anAnswerToSomebodyElseKeepsNothing() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        clock.moveTo(inFinland(24, 12));
        replies.reply(aino, ticket, ReplyCommand.now("Hei! Missä paketti on? Terveisin Aino", Parties.to(new Party("Posti", "posti@" + mark + ".example"))));
        read();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.OPEN);
    }

    /** Written before the promise, and leaving after it. */
    @Test
    void aScheduledAnswerKeepsWhatWasPromisedMeanwhile() {
        var ticket = asked();
        replies.reply(aino, ticket, new ReplyCommand("Hei Maija! Paketti on nyt noudettavissa. Terveisin Aino", Parties.to(maija), null, true, inFinland(25, 9), true, false, false, null, List.of()));
        clock.advance(Duration.ofMinutes(5));
        answered(ticket, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        clock.moveTo(inFinland(25, 9));
        replies.releaseDue();
        read();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.KEPT);
    }

    /** As two nodes may. */
    @Test
    void theOrderOfReadingDoesNotMatter() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        clock.moveTo(inFinland(25, 9));
        answered(ticket, "Hei Maija! Paketti on nyt noudettavissa. Terveisin Aino");
        db.sql("delete from promise where message_id in (select id from message where ticket_id = ?)").param(ticket.value()).update();
        db.sql("insert into coach_due (message_id) select min(id) from message where ticket_id = ? and direction = 'out'").param(ticket.value()).update();
        read();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void whatAPersonJudgedStaysWhenAllIsReadAnew() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        clock.moveTo(inFinland(25, 9));
        answered(ticket, "Hei Maija! Asia on vielä kesken. Terveisin Aino");
        clock.advance(Duration.ofMinutes(5));
        promises.owe(aino, ticket, only(ticket).id());
        db.sql("insert into coach_due (message_id) select id from message where ticket_id = ?").param(ticket.value()).update();
        read();
        assertThat(only(ticket).state()).isEqualTo(Promise.State.OPEN);
        clock.advance(Duration.ofHours(1));
        answered(ticket, "Hei Maija! Paketti on nyt noudettavissa. Terveisin Aino");
        assertThat(only(ticket).state()).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void itsWordsAreWhereTheyAreAndNowhereElse() {
        var ticket = asked();
        answered(ticket, "Hei 😊😊 Maija! Palaan asiaan huomenna. Terveisin Aino");
        assertThat(only(ticket).words()).isEqualTo("Palaan asiaan huomenna");
        promises.keep(aino, ticket, only(ticket).id());
        assertThat(db.sql("select count(*) from ticket_event where ticket_id = ? and data::text like '%Palaan%'").param(ticket.value()).query(Integer.class).single()).isZero();
    }

    @Test
    void whoSaidItWasKeptOrNoneCanTakeItBack() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan huomenna. Terveisin Aino");
        var id = only(ticket).id();
        promises.drop(aino, ticket, id);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.DROPPED);
        assertThat(only(ticket).end().by()).isEqualTo(aino.id());
        promises.keep(aino, ticket, id);
        assertThat(only(ticket).state()).as("it has ended").isEqualTo(Promise.State.DROPPED);
        promises.owe(aino, ticket, id);
        assertThat(only(ticket).state()).isEqualTo(Promise.State.OPEN);
        assertThat(events(ticket)).contains(EventKind.PROMISE_DROPPED, EventKind.PROMISE_OWED);
    }

    @Test
    void theMostUrgentIsFirstAndEachTicketIsThereOnce() {
        var later = asked();
        answered(later, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        var sooner = asked();
        answered(sooner, "Hei Maija! Lähetän lampun torstaina. Palaan asiaan huomenna. Terveisin Aino");
        assertThat(due(aino)).containsSubsequence(sooner, later).doesNotHaveDuplicates();
        assertThat(promises.next(List.of(sooner, later)).get(sooner).words()).contains("huomenna");
        assertThat(promises.owed(aino).tickets()).isEqualTo(2);
        assertThat(promises.owed(aino).pressing()).isZero();
        clock.moveTo(inFinland(24, 9));
        assertThat(promises.owed(aino).pressing()).isEqualTo(1);
    }

    /** All of it, one a page. */
    private List<Id<Ticket>> due(Viewer viewer) {
        var all = new ArrayList<Id<Ticket>>();
        Cursor after = null;
        do {
            var page = promises.due(viewer, after, 1);
            page.items().forEach(promise -> all.add(promise.ticket()));
            after = Cursor.of(page.next());
        } while (after != null);
        return all;
    }

    @Test
    void promisesGoWithTheirMessages() {
        var one = asked();
        answered(one, "Hei Maija! Palaan asiaan huomenna. Terveisin Aino");
        var other = asked();
        merges.merge(aino, one, other);
        assertThat(only(other).words()).contains("huomenna");
        assertThat(due(aino)).contains(other).doesNotContain(one);
    }

    @Test
    void readAnewNothingIsPromisedTwice() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan huomenna. Terveisin Aino");
        db.sql("insert into coach_due (message_id) select id from message where ticket_id = ?").param(ticket.value()).update();
        read();
        assertThat(of(ticket)).hasSize(1);
        assertThat(events(ticket)).filteredOn(kind -> kind == EventKind.PROMISED).hasSize(1);
    }

    @Test
    void whatIsLongGoneIsOwedByNobody() {
        var ticket = asked();
        replies.reply(aino, ticket, ReplyCommand.now("Hei Maija! Palaan asiaan huomenna. Terveisin Aino", Parties.to(maija)));
        clock.moveTo(inFinland(30, 9));
        db.sql("insert into coach_due (message_id) select id from message where ticket_id = ? and direction = 'out' on conflict do nothing").param(ticket.value()).update();
        // It may have been read at once; then it is there and broken.
        var before = of(ticket).size();
        read();
        assertThat(of(ticket)).hasSize(before);
    }

    @Test
    void outOfReachIsNotThere() {
        var ticket = asked();
        answered(ticket, "Hei Maija! Palaan asiaan huomenna. Terveisin Aino");
        var id = only(ticket).id();
        assertThatThrownBy(() -> promises.of(timo, ticket)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> promises.keep(timo, ticket, id)).isInstanceOf(Problem.NotFound.class);
        assertThat(due(timo)).isEmpty();
        assertThat(promises.owed(timo).tickets()).isZero();
        var own = asked();
        assertThatThrownBy(() -> promises.keep(aino, own, id)).as("of another ticket").isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void inOtherLanguagesToo() {
        var swedish = asked();
        answered(swedish, "Hej Maija! Vi återkommer till dig inom tre dagar. Hälsningar Aino");
        assertThat(only(swedish).due()).isEqualTo(inFinland(26, 16));
        var english = asked();
        answered(english, "Hi Maija! I will get back to you by Friday. Best regards Aino");
        assertThat(only(english).due()).isEqualTo(inFinland(27, 16));
        clock.moveTo(inFinland(24, 9));
        answered(english, "Hi Maija! Your parcel has arrived in Pasila. Best regards Aino");
        assertThat(only(english).state()).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void oneIsRemindedHalfADayAheadOrHalfway() {
        var made = SettableClock.START;
        assertThat(Promising.remindAt(OpeningHours.OFFICE, made, inFinland(27, 16))).isEqualTo(inFinland(27, 12));
        assertThat(Promising.remindAt(OpeningHours.OFFICE, made, inFinland(23, 14))).as("of four hours").isEqualTo(inFinland(23, 12));
        assertThat(Promising.remindAt(OpeningHours.OFFICE, inFinland(28, 10), inFinland(28, 14))).as("on a Saturday").isEqualTo(inFinland(28, 12));
    }
}
