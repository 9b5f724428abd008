package fi.luukku.channel.email;

import fi.luukku.mail.MailReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The small pieces of the channel by themselves. */
class PiecesTest {

    @Test
    void uidsAreWrittenAsRanges() {
        assertThat(UidSet.of(List.of(3L, 4L, 5L, 9L, 11L, 12L))).isEqualTo("3:5,9,11:12");
        assertThat(UidSet.of(List.of(7L))).isEqualTo("7");
    }

    @Test
    void waitsGrowAndStayWithinAFifth() {
        assertThat(Backoff.after(1)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(36));
        assertThat(Backoff.after(3)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(Backoff.after(50)).isBetween(Duration.ofHours(2), Duration.ofMinutes(144));
    }

    @Test
    void mailsOfOneSenderOrThreadKeepTheirOrder() {
        var mails = List.of(read(1, "a@x.fi", "1", ""), read(2, "b@x.fi", "2", ""), read(3, "c@x.fi", "3", "1"), read(4, "a@x.fi", "4", ""));
        assertThat(Threads.of(mails)).extracting(part -> part.stream().map(ReadMail::id).toList())
            .containsExactlyInAnyOrder(List.of(1L, 3L, 4L), List.of(2L));
    }

    @Test
    void aRoundHoldsOneMailOfEachThreadAndAPileWholeThreads() {
        var mails = List.of(read(1, "a@x.fi", "1", ""), read(2, "b@x.fi", "2", ""), read(3, "c@x.fi", "3", "1"), read(4, "a@x.fi", "4", ""), read(5, "d@x.fi", "5", ""));
        assertThat(Threads.piles(mails, 2)).extracting(pile -> pile.stream().mapToInt(List::size).sum()).containsExactly(3, 2);
        assertThat(Threads.rounds(List.copyOf(Threads.of(mails)))).extracting(round -> round.stream().map(ReadMail::id).toList())
            .containsExactly(List.of(1L, 2L, 5L), List.of(3L), List.of(4L));
    }

    @Test
    void orderNumbersAreFoundWhereTheyAreNamed() {
        assertThat(order("Tilaus 12345 on hukassa")).isEqualTo("12345");
        assertThat(order("Tilausnumero: 987654")).isEqualTo("987654");
        assertThat(order("my order #55123")).isEqualTo("55123");
        assertThat(order("Soittakaa 0401234567")).isNull();
    }

    @Test
    void textBecomesHtmlWithoutBecomingMarkup() {
        assertThat(PlainHtml.of("<script>&\n\nhttps://a.fi/?x=\"y")).isEqualTo("<p>&lt;script&gt;&amp;</p>\n<p><a href=\"https://a.fi/?x=\">https://a.fi/?x=</a>&quot;y</p>\n");
    }

    @Test
    void languagesAreToldApart() {
        assertThat(LanguageGuess.of("Hei, missä pakettini on? En ole saanut sitä vielä.")).isEqualTo("fi");
        assertThat(LanguageGuess.of("Hej, jag har inte fått mitt paket än.")).isEqualTo("sv");
        assertThat(LanguageGuess.of("Hello, when will my order be here?")).isEqualTo("en");
        assertThat(LanguageGuess.of("12345")).isNull();
    }

    @Test
    void everyUsualAcknowledgementNamesTheTicketAndTheStore() {
        IntStream.range(0, 3).mapToObj(i -> AcknowledgementText.usual(fi.luukku.kernel.Language.values()[i]))
            .forEach(text -> assertThat(text.body()).contains("{number}", "{brand}"));
    }

    private static ReadMail read(long id, String from, String messageId, String answers) {
        var more = answers.isEmpty() ? "" : Mails.answering("<" + answers + "@x.fi>");
        return new ReadMail(id, MailReader.read(Mails.mail(from, "Asia", "<" + messageId + "@x.fi>", more, "Hei").getBytes(UTF_8)));
    }

    private static String order(String text) {
        return InboundMail.orderNumber(MailReader.read(Mails.mail("a@x.fi", "Asia", "<1@x.fi>", "", text).getBytes(UTF_8)));
    }
}
