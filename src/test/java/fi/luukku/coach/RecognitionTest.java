package fi.luukku.coach;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.coach.Recognition.Kind;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketChanged;
import fi.luukku.ticket.Timelines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What comes from customers is read a moment after, and what is found stands where it is in their words. */
class RecognitionTest extends ReplyStage {

    private static final String COMPLAINT = """
        Moi! Tilasin teiltä kolme kirjaa (tilaus 1042317), mutta yksi tuli rikki. Vaihdatteko sen? Seuranta on JJFI64001234567890128.

        Voisitteko myös kertoa, milloin uusi tulisi?""";

    @Autowired Recognitions recognitions;
    @Autowired Settlements settlements;
    @Autowired Reader reader;
    @Autowired Timelines timelines;
    @Autowired ConfigurableApplicationContext program;

    private Message read(Id<Ticket> ticket) {
        reader.catchUp();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> db.sql("select not exists (select from coach_due)").query(Boolean.class).single());
        return timelines.messages(lauri, ticket).getFirst();
    }

    private Recognition of(Message message) {
        return recognitions.of(List.of(message.id())).get(message.id());
    }

    private static List<String> pieces(Message message, Recognition recognition, Kind kind) {
        return recognition.pieces().stream().filter(piece -> piece.kind() == kind).map(piece -> message.own().substring(piece.start(), piece.end())).toList();
    }

    @Test
    void whatAMessageShowsStandsInItsPlace() {
        var message = read(opened(team, "Rikki " + mark, COMPLAINT));
        var recognition = of(message);
        assertThat(recognition.language()).isEqualTo(Language.FI);
        assertThat(recognition.manner()).isEqualTo(Manner.FAMILIAR);
        assertThat(recognition.intents()).contains(Intent.COMPLAINT);
        assertThat(pieces(message, recognition, Kind.QUESTION)).hasSize(2).first().asString().contains("Vaihdatteko sen?");
        assertThat(pieces(message, recognition, Kind.ORDER)).containsExactly("1042317");
        assertThat(pieces(message, recognition, Kind.TRACKING)).containsExactly("JJFI64001234567890128");
    }

    @Test
    void whatIsAskedIsOpenUntilItIsAnsweredOrSettled() {
        var ticket = opened(team, "Rikki " + mark, COMPLAINT);
        var message = read(ticket);
        assertThat(asking(ticket).open()).isEqualTo(2);
        assertThat(asking(ticket).intents()).contains(Intent.COMPLAINT);
        var first = of(message).pieces().stream().filter(piece -> piece.kind() == Kind.QUESTION).findFirst().orElseThrow();
        settlements.settle(aino, ticket, new Settlements.Place(message.id(), first.start()), Settlements.State.NOT_APPLICABLE);
        assertThat(asking(ticket).open()).isEqualTo(1);
        answered(ticket, "Hei! Vaihdamme sen, ja uusi tulee perjantaina. Terveisin Aino");
        assertThat(recognitions.asking(List.of(ticket))).isEmpty();
    }

    private Recognitions.Asking asking(Id<Ticket> ticket) {
        return recognitions.asking(List.of(ticket)).get(ticket);
    }

    @Test
    void aMessageIsReadInItsOwnLanguageWhateverTheConversations() {
        var ticket = opened(team, "Rikki " + mark, COMPLAINT);
        wrote(ticket, "Hej igen! När kommer den nya boken? Jag skulle gärna också få ett kvitto.");
        read(ticket);
        var second = timelines.messages(lauri, ticket).getLast();
        assertThat(of(second).language()).isEqualTo(Language.SV);
        assertThat(pieces(second, of(second), Kind.QUESTION)).containsExactly("När kommer den nya boken?");
    }

    /** The search gives way to what changes; a long archive that the coach reads would hold it up for hours. */
    @Test
    void whatIsReadIsToldAsNoChange() {
        var ticket = opened(team, "Rikki " + mark, COMPLAINT);
        var message = read(ticket);
        var told = new CopyOnWriteArrayList<Object>();
        ApplicationListener<ApplicationEvent> listener = event -> {
            if (event instanceof PayloadApplicationEvent<?> said) told.add(said.getPayload());
        };
        program.addApplicationListener(listener);
        try {
            db.sql("insert into coach_due (message_id) values (?)").param(message.id().value()).update();
            read(ticket);
        } finally {
            program.removeApplicationListener(listener);
        }
        assertThat(told).contains(new Recognised(ticket)).doesNotContain(new TicketChanged(ticket));
    }

    @Test
    void aTextThatChangesIsReadAnew() {
        var ticket = opened(team, "Rikki " + mark, COMPLAINT);
        var message = read(ticket);
        db.sql("update message set text = 'Hei! Kiitos.', signature_at = 12, quote_at = 12 where id = ?").param(message.id().value()).update();
        assertThat(recognitions.of(List.of(message.id()))).isEmpty();
        message = read(ticket);
        assertThat(of(message).pieces()).isEmpty();
        assertThat(of(message).intents()).isEmpty();
    }

    /** One that is beyond reading must not keep the others waiting. */
    @Test
    void aMessageNobodyCanReadIsPassedOver() {
        var hostile = opened(team, "Outo " + mark, "??".repeat(40_000) + "\uD83D\uDE00".repeat(10_000));
        var next = opened(team, "Rikki " + mark, COMPLAINT);
        read(hostile);
        assertThat(asking(next).open()).isEqualTo(2);
    }

    @Test
    void whatIsSentIsScored() {
        var ticket = opened(team, "Rikki " + mark, COMPLAINT);
        read(ticket);
        send(ticket, "Tuote on vaihdettu.");
        assertThat(statements(ticket)).contains("no-greeting", "questions-left");
    }

    @Test
    void whatAnAgentSettledWasNotLeftOpen() {
        var ticket = opened(team, "Rikki " + mark, COMPLAINT);
        var message = read(ticket);
        of(message).pieces().stream().filter(piece -> piece.kind() == Kind.QUESTION || piece.kind() == Kind.REQUEST)
            .forEach(piece -> settlements.settle(aino, ticket, new Settlements.Place(message.id(), piece.start()), Settlements.State.ANSWERED));
        send(ticket, "Tuote on vaihdettu.");
        assertThat(statements(ticket)).contains("no-greeting").doesNotContain("questions-left");
    }

    private void send(Id<Ticket> ticket, String text) {
        replies.reply(aino, ticket, ReplyCommand.now(text, Parties.to(maija)));
        read(ticket);
    }

    private List<String> statements(Id<Ticket> ticket) {
        return db.sql("select s.statements from reply_score s join message m on m.id = s.message_id where m.ticket_id = ?").param(ticket.value())
            .query((row, n) -> List.of((String[]) row.getArray(1).getArray())).single();
    }

    @ParameterizedTest
    @CsvSource({"'Moi, missä mun paketti on?', FAMILIAR", "'Hei, missä pakettini on?', FAMILIAR", "'Hyvää päivää! Voisitteko kertoa', FORMAL",
        "'Tilaus 10234 ei ole saapunut. Mitä aiotte tehdä?', UNKNOWN", "'Hei! Kunnioittaen Martti Aalto', FORMAL", "'Heikki kysyy', UNKNOWN"})
    void theMannerIsInHowTheyGreet(String message, Manner manner) {
        assertThat(TestCoach.read(message).manner()).isEqualTo(manner);
    }
}
