package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileQueryTest extends SearchStage {

    private static final List<String> HOSTILE = List.of("'", "''", "\"", "\"\"", "\"\"\"", "\\", "\\'", "' or 1=1 --", "'; drop table search_entry; --", "a' & 'b", "a:*", "a:ABCD", "!", "!a", "a & | b", "(", ")", "a <-> b", "<->", "a <2> b",
        ":", "::", ":a", "a:", "from:", "from:\"", "tila:", "tila:'", "ennen:31.2.2026", "ennen:99.99.9999", "after:2026-13-40", "after:99999999999", "tag:\"'\\\"", "-", "--", "-\"", "- -", "-from:x", "-from:", "-from:'", "-tila:'", "-tag:\"'\\\"", "-liite:on -liite:on", "-a -\"b c\" -from:'\\ -to:& -has:file", "*", "%", "_", "?", ":query", "${x}", "{0}",
        "👋", "🧑‍🚀🇫🇮", "\uD83D", "\uDC4B", "e\u0301", "\u202E", "\u00AD", "pa\u00ADket\u00ADti", "漢字 кириллица", "a\tb\nc", "#", "##1", "+", "+358", "+++358 40", "@", "a@", "@b", "http://", "https://x/?q='\"", "1.2.3.4.5", "99999999999999999999999999", "-1", "1e9",
        "tiketti".repeat(60), "a".repeat(10_000), "a ".repeat(5_000), "\"a ".repeat(3_000), "-a ".repeat(3_000), "from:a ".repeat(2_000), "-from:a ".repeat(2_000), "-tag:a ".repeat(2_000), "'".repeat(10_000), "(".repeat(10_000), "0 ".repeat(5_000), "palautuslomake ".repeat(600));

    @Test
    void nothingThatCanBeTypedFails() {
        says("Aihe " + mark, "Tässä on teksti, jossa on ' ja \\ ja \" sekä a:b & c | d. " + mark);
        indexed();
        for (var query : HOSTILE) {
            var begun = System.nanoTime();
            assertThat(search.find(timo, query, null, 20).items()).as(query).hasSizeLessThanOrEqualTo(20);
            search.tickets(timo, query, 10);
            assertThat((System.nanoTime() - begun) / 1e9).as("seconds for " + query.substring(0, Math.min(40, query.length()))).isLessThan(20);
        }
        assertThat(foundTickets(timo, mark)).hasSize(1);
    }

    @Test
    void nothingThatIsWrittenKeepsOthersOutOfTheIndex() {
        for (var text : HOSTILE) says(text.isBlank() ? "–" : text.replace("\uD83D", "").replace("\uDC4B", ""), text.replace("\uD83D", "").replace("\uDC4B", "") + " ");
        says("Pitkä", IntStream.range(0, 60_000).mapToObj(i -> "sana" + i).collect(Collectors.joining(" ")));
        says("Yksi sana", "x".repeat(300_000));
        says("Lainausmerkit", "'\\".repeat(50_000));
        var after = says("Viimeinen " + mark, "Viimeinen " + mark);
        indexed();
        assertThat(foundTickets(timo, mark)).containsExactly(number(after));
    }

    @Test
    void anythingAtRandom() {
        var random = new Random(20261127);
        var letters = "ab åä':\\\"&|!()<->*#-+.@1 2🧦\u00AD".codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            var query = IntStream.range(0, random.nextInt(40)).map(_ -> letters[random.nextInt(letters.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(search.find(timo, query, null, 5).items()).as(query).hasSizeLessThanOrEqualTo(5);
        }
    }
}
