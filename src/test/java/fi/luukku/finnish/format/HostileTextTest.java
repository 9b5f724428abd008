package fi.luukku.finnish.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever the text, each finder looks at each character a bounded number of times, finds pieces in order and apart, and never throws. */
class HostileTextTest {

    private static final int LENGTH = 25_000;
    /** Above what was counted (some 40 at most), far below anything that grows with the text. */
    private static final int MOST_LOOKS = 200;
    private static final List<String> PIECES = List.of(
        "0", "1", "9", " ", "1 ", "0 ", "04 ", "040 ", "1234 ", "4111 ", "4111-", "00", "1.", "1.1.", "1.1.2026", "31.12.25", "3.–", "–", "1-", "0-", "12:", "12:30 ", "1/", "€", "€1", "1€", "e0,0", "1 000 ", "1.000.", "\uD83D\uDE00", "\uD83D", "•", "•1", "FI", "FI21", "FI21 ",
        "RF18 ", "RF18 5390 0754 7034", "tilaus ", "tilaus1 ", "tilaus, ", "viite ", "viite 1 ", "seurantakoodi ", "seurantakoodi 1", "nro ", "on ", "a", "ä", "A1", "1Z", "JJFI", "JJFI6", "131052-", "131052 - ", "+", "+3", "(0", "(0)", "#", "#1", "klo ",
        "klo 9", "9 am ", "5 May", "June 5 ", "kesäkuun 5.", "den 5 ", "-", "--", " - ", "\n", "\t", "\u00A0", "KK", "KK-", "KK-2026-", "12345, ", "1234 ja ");

    private static final Map<String, Function<CharSequence, List<? extends Found<?>>>> FINDERS = new TreeMap<>(Map.ofEntries(
        Map.entry("identity codes", IdentityCodes::in), Map.entry("cards", CardNumbers::in), Map.entry("ibans", Ibans::in), Map.entry("references", PaymentReferences::in), Map.entry("phones", Phones::in), Map.entry("dates", Dates::in),
        Map.entry("times", ClockTimes::in), Map.entry("sums", Sums::in), Map.entry("orders", OrderNumbers.usual()::in), Map.entry("parcels", TrackingCodes::in),
        Map.entry("a store's orders", OrderNumbers.of(List.of(new OrderPattern("KK-####-#+"), new OrderPattern("@+-#+"), new OrderPattern("#+-#+-#+-#+"), new OrderPattern("####")))::in)));

    @Test
    void theWorkGrowsWithTheTextAndNoFaster() {
        for (var piece : PIECES) {
            var text = piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
            FINDERS.forEach((name, finder) -> {
                var counted = new CountedText(text);
                finder.apply(counted);
                assertThat(counted.looks() / LENGTH).as("looks at each character of “%s…” for %s", piece, name).isLessThan(MOST_LOOKS);
            });
        }
    }

    @Property(tries = 2000)
    void anySoupIsReadWithoutHarm(@ForAll("soups") String text) {
        FINDERS.forEach((name, finder) -> {
            var last = 0;
            for (var found : finder.apply(text)) {
                assertThat(found.start()).as(name).isGreaterThanOrEqualTo(last);
                assertThat(found.end()).as(name).isLessThanOrEqualTo(text.length());
                last = found.end();
            }
        });
    }

    /** Replacements too: what is offered for a found date or sum must be writable whatever was read. */
    @Property(tries = 2000)
    void whateverIsFoundCanBeWritten(@ForAll("soups") String text) {
        for (var reader : fi.luukku.kernel.Language.values()) {
            Dates.in(text).forEach(date -> {
                var days = date.value().near(java.time.LocalDate.of(2026, 2, 28));
                assertThat(days.first()).isBeforeOrEqualTo(days.last());
                assertThat(date.value().inForm(reader)).isNotBlank();
            });
            Sums.in(text).forEach(sum -> assertThat(sum.value().inForm(reader, ' ').orElse("-")).isNotBlank());
            ClockTimes.in(text).forEach(time -> assertThat(time.value().inForm(reader)).isNotBlank());
        }
    }

    @Property
    void nothingIsFoundWithoutDigits(@ForAll("wordy") String text) {
        FINDERS.forEach((name, finder) -> assertThat(finder.apply(text)).as(name).isEmpty());
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> wordy() {
        var pieces = PIECES.stream().filter(piece -> piece.chars().noneMatch(Character::isDigit)).toList();
        return Arbitraries.of(pieces).list().ofMaxSize(60).map(list -> String.join("", list));
    }
}
