package fi.luukku.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.kernel.Problem;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.ReplyCommand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer promises, and what keeps it. */
class PromiseTest extends PromiseStage {

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
    void howOftenItIsWrongIsCountedByWhatPeopleSay() {
        var first = asked();
        answered(first, "Hei Maija! Palaan asiaan perjantaihin mennessä. Terveisin Aino");
        answered(asked(), "Hei Maija! Lähetän uuden lampun huomenna. Terveisin Aino");
        assertThat(promises.found(brand.id())).isEqualTo(new Promises.Found(2, 0));
        promises.drop(aino, first, only(first).id());
        assertThat(promises.found(brand.id())).isEqualTo(new Promises.Found(2, 1));
        clock.advance(Duration.ofDays(91));
        assertThat(promises.found(brand.id())).isEqualTo(new Promises.Found(0, 0));
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
}
