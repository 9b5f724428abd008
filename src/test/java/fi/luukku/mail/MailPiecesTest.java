package fi.luukku.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** The small readers whose cases do not each need a whole mail. */
class MailPiecesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Tue, 4 Mar 2025 17:50:12 +0200       | 2025-03-04T15:50:12Z
            4 Mar 2025 17:50 GMT                 | 2025-03-04T17:50:00Z
            Tue, 04 Mar 2025 17:50:12 EST        | 2025-03-04T22:50:12Z
            Tue, 4 March 2025 17.50:12 +0200     | 2025-03-04T15:50:12Z
            Tue, 4 Mar 1825 17:50:12 +0200       | -
            Tue, 31 Feb 2025 17:50:12 +0200      | -
            Tue, 4 Mar 2025 17:50:61 +0200       | 2025-03-04T15:50:59Z
            yesterday                            | -
            """)
    void dates(String header, String instant) {
        assertThat(Objects.toString(MailDate.read(header), null)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Matti@Example.FI           | matti@example.fi
            "matti.m"@example.fi       | matti.m@example.fi
            "a b"@example.fi           | "a b"@example.fi
            matti@example.fi.          | matti@example.fi
            a@b@example.fi             | -
            matti@                     | -
            @example.fi                | -
            matti                      | -
            mat ti@example.fi          | -
            x@höyry.example            | x@xn--hyry-5qa.example
            """)
    void emails(String raw, String normal) {
        assertThat(EmailForm.normal(raw)).isEqualTo(normal);
    }

    @Test
    void addressLists() {
        assertThat(Addresses.all("a@x.example; \"B; b\" <b@x.example>, Ryhmä: c@x.example, d@x.example;, e@x.example"))
                .extracting(Address::toString).containsExactly("a@x.example", "B; b <b@x.example>", "c@x.example", "d@x.example", "e@x.example");
        assertThat(Addresses.all(",,;<>,()\"")).isEmpty();
        assertThat(Addresses.one("Aino \"Asiakaspalvelu\" Aalto <aino@x.example>")).hasToString("Aino Asiakaspalvelu Aalto <aino@x.example>");
    }

    @Test
    void messageIds() {
        assertThat(MessageIds.one("<a b@c>")).isEqualTo("ab@c");
        assertThat(MessageIds.one("a@c")).isEqualTo("a@c");
        assertThat(MessageIds.one("<>")).isNull();
        assertThat(MessageIds.one("<@>")).isNull();
        assertThat(MessageIds.one("ei mitään")).isNull();
    }

    @Test
    void statusCodes() {
        assertThat(StatusCode.enhanced("host 192.0.2.1 said: 550 5.1.1 unknown")).isEqualTo("5.1.1");
        assertThat(StatusCode.enhanced("at 10.4.2.1 or 5.10.2025")).isNull();
        assertThat("x: 450-4.2.0 later".substring(StatusCode.reply("x: 450-4.2.0 later"))).startsWith("450");
        assertThat(StatusCode.reply("tel 0500 5501234")).isEqualTo(-1);
    }

    @Test
    void richText() {
        assertThat(RtfText.of("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Hei\\'e4\\u246?\\par {\\b lihava} teksti\\{x\\}}")).isEqualTo("Heiäö\nlihava teksti{x}");
        assertThat(RtfText.of("{\\rtf1\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Moi{\\*\\htmltag72 </p>}}")).isEqualTo("Moi");
        assertThat(RtfText.of("\\u99999 }}}{\\")).isNotNull();
    }

    @Test
    void charsetsByName() {
        assertThat(CharsetNames.find("cp1257")).hasToString("windows-1257");
        assertThat(CharsetNames.find(CharsetNames.normal(" \"UTF8\" "))).hasToString("UTF-8");
        assertThat(CharsetNames.find("oma")).isNull();
    }

    @Test
    void fileNames() {
        assertThat(FileNames.safe("a/b\\c.txt", "x")).isEqualTo("c.txt");
        assertThat(FileNames.safe("\u0000\u202E ", "x")).isEqualTo("x");
        assertThat(FileNames.safe("ä".repeat(400) + ".jpeg", "x")).hasSize(150).endsWith(".jpeg");
    }

    @Test
    void htmlAlone() {
        assertThat(HtmlText.of("<p>Hei <b>Aino</b>,</p><p>kiitos!</p>")).isEqualTo("Hei Aino,\n\nkiitos!");
        assertThat(HtmlText.of("")).isEmpty();
        assertThat(HtmlText.of("pelkkää tekstiä & merkkejä < 3")).isEqualTo("pelkkää tekstiä & merkkejä < 3");
    }

    @ParameterizedTest
    @EnumSource(TransferEncoding.class)
    void aFileReadPieceByPieceIsTheSame(TransferEncoding encoding) throws IOException {
        var random = new Random(5);
        for (int length : new int[] {0, 3, 70_000, 400_000}) {
            var raw = Slice.of(encoded(random, length));
            try (var pieces = encoding.open(raw)) {
                assertThat(pieces.readAllBytes()).isEqualTo(encoding.decode(raw));
            }
        }
    }

    /** Well encoded for the most part, with strangers, padding, broken codes and soft line ends in it. */
    private static byte[] encoded(Random random, int length) {
        var oddities = new String[] {"=", "=\r\n", "= \t\n", "=E4", "=C3=A4", "==", "=4", " ", "\r\n", "å", "="};
        var raw = new StringBuilder();
        while (raw.length() < length) raw.append(random.nextInt(8) == 0 ? oddities[random.nextInt(oddities.length)] : "ABCD" + (char) ('a' + random.nextInt(26)));
        return raw.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
