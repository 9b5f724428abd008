package fi.luukku.mail;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertTimeout;

class MailReaderPropertyTest {

    private static final List<String> PIECES = List.of(
            "From: ", "To: ", "Subject: ", "Date: ", "Message-ID: <a@b>", "References: ", "Content-Type: multipart/mixed; boundary=x", "Content-Type: text/html; charset=",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=x", "Content-Type: message/delivery-status", "Content-Type: text/calendar",
            "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Disposition: attachment; filename*0*=utf-8''", "application/ms-tnef",
            "\r\n", "\n", "\r\n\r\n", "--x", "--x--", "=?utf-8?Q?", "=?iso-8859-1?B?", "?=", "=C3=A4", "\u0000", "ä", "<", ">", "\"", "(", ")", ",", ";", ":", "@", "=", "%",
            "> ", "kirjoitti:", "ti 4.3.2025 klo 17.50", "-----Alkuperäinen viesti-----", "Lähettäjä: x", "-- ", "<blockquote>", "<div id=divRplyFwdMsg>", "<table><tr><td>", "begin 644 x\n", "end", "&#xD800;", "\uD83D\uDE00", "utf-16", "Final-Recipient: rfc822; a@b", "Status: 5.1.1", "BEGIN:VEVENT", "SUMMARY:x");

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anyBytes(@ForAll byte[] raw) {
        holds(raw);
    }

    @Property(tries = 1000)
    void anySoupOfPieces(@ForAll("soups") byte[] raw) {
        holds(raw);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void anyMutationOfRealMail(@ForAll("mutations") byte[] raw) {
        holds(raw);
    }

    private static void holds(byte[] raw) {
        assertTimeout(Duration.ofSeconds(10), () -> MailRules.hold(MailReader.read(raw)));
    }

    @Provide
    Arbitrary<byte[]> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<byte[]> mutations() {
        return MutatedMails.any();
    }
}
