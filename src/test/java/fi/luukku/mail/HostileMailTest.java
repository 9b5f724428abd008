package fi.luukku.mail;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Mails made to exhaust time, memory or the stack. */
class HostileMailTest {

    private static final int HEADER = 250_000;
    private static final int BODY = 2_000_000;

    @TestFactory
    Stream<DynamicTest> areReadWithinASecond() {
        Map<String, String> mails = new LinkedHashMap<>();
        mails.put("addresses without an at sign", header("From", "a,", HEADER));
        mails.put("open comments", header("To", "(", HEADER));
        mails.put("open quotes and brackets", header("Cc", "\"<", HEADER));
        mails.put("references", header("References", "<a%d@b> ", HEADER));
        mails.put("bare references", header("In-Reply-To", "a%d@b ", HEADER));
        mails.put("unknown charsets", header("Subject", "=?x-%d?Q?a?= ", HEADER));
        mails.put("open encoded words", header("Subject", "=?utf-8?Q?", HEADER));
        mails.put("parameters without a value", header("Content-Type", ";", HEADER) + "=");
        mails.put("continued parameters", header("Content-Disposition", "; filename*%d*=%%41", HEADER));
        mails.put("many headers", "Subject: x\n" + "a:\n".repeat(HEADER / 3) + "\nHei");
        mails.put("endless header line", "Subject: " + "x".repeat(BODY) + "\n\nHei");
        mails.put("nested elements", html("<div>", 100_000));
        mails.put("nested formatting", html("<b><i><font>", 50_000));
        mails.put("nested tables", html("<table><tr><td>", 20_000));
        mails.put("nested lists", html("<ul><li>x", 50_000));
        mails.put("nested blockquotes", html("<blockquote>x", 50_000));
        mails.put("elements in a row", html("<p>a <b>b</b></p>", 100_000));
        mails.put("links", html("<a href='https://x.example/'>a", 50_000));
        mails.put("attributes", html("<p ", 1) + repeated("a%d=1 ", 50_000) + ">x");
        mails.put("open tags", html("<", BODY));
        mails.put("entities", html("&#x1F600;&", 200_000));
        mails.put("colons", body("kirjoitti:\n", BODY));
        mails.put("header labels", body("Lähettäjä:\nAihe:\n", BODY));
        mails.put("quoted lines", body("> x\n\n", BODY));
        mails.put("dividers", body("-----Alkuperäinen viesti-----\n> a\n", BODY));
        mails.put("message ids in the text", body("Message-ID: x\n", BODY));
        mails.put("inline files", body("begin 644 a\nend\n", BODY));
        mails.put("open inline files", body("begin 644 a\n", BODY));
        mails.put("boundaries", "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(BODY / 4));
        mails.put("calendar", "Subject: x\nContent-Type: text/calendar\n\n" + "BEGIN:VEVENT\nSUMMARY:\n ".repeat(50_000));
        return mails.entrySet().stream().map(mail -> DynamicTest.dynamicTest(mail.getKey(), () -> readsInTime(mail.getValue())));
    }

    private static void readsInTime(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(bytes));
        assertThat(reading.processorTime()).isLessThan(Duration.ofSeconds(1));
        MailRules.hold(reading.mail());
    }

    /** Processor time of the reading thread: a busy machine must not fail the test. */
    private record Reading(Mail mail, Duration processorTime) {
    }

    private static Reading read(byte[] raw) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Mail mail = MailReader.read(raw);
        return new Reading(mail, Duration.ofNanos(threads.getCurrentThreadCpuTime() - before));
    }

    private static String header(String name, String piece, int length) {
        return name + ": " + repeated(piece, length / piece.length()) + "\n\nHei";
    }

    private static String html(String piece, int times) {
        return "Subject: x\nContent-Type: text/html\n\n" + repeated(piece, times);
    }

    private static String body(String piece, int length) {
        return "Subject: x\nContent-Type: text/plain; charset=utf-8\n\nHei\n" + piece.repeat(length / piece.length());
    }

    private static String repeated(String piece, int times) {
        if (!piece.contains("%d")) return piece.repeat(times);
        var out = new StringBuilder();
        for (int i = 0; i < times; i++) out.append(piece.replace("%d", String.valueOf(i)).replace("%%", "%"));
        return out.toString();
    }

    @Test
    void longTextIsCutAndSaidSo() {
        Mail mail = MailReader.read(body("Hei taas 😀\n", 3 * MailReader.MAX_TEXT).getBytes(StandardCharsets.UTF_8));
        assertThat(mail.text().length()).isBetween(MailReader.MAX_TEXT - 2, MailReader.MAX_TEXT);
        assertThat(mail.truncated()).isTrue();
        assertThat(mail.has(Problem.Kind.TEXT_TRUNCATED)).isTrue();
    }

    @Test
    void attachmentsBeyondTheLimitAreListedAsTooLarge() {
        byte[] head = """
                Subject: Kuvat
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Kuvat ohessa
                --b
                Content-Type: video/mp4; name=iso.mp4

                """.getBytes(StandardCharsets.UTF_8);
        byte[] raw = Arrays.copyOf(head, head.length + 61 * 1024 * 1024);
        Arrays.fill(raw, head.length, raw.length, (byte) 'x');
        Mail mail = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> MailReader.read(raw));
        assertThat(mail.attachments()).singleElement().satisfies(file -> assertThat(file.tooLarge()).isTrue());
        assertThat(mail.has(Problem.Kind.ATTACHMENTS_TOO_LARGE)).isTrue();
        assertThat(mail.text()).isEqualTo("Kuvat ohessa");
    }

    @Test
    void rawBytesAreNotTouched() {
        byte[] raw = body("Hei\r", 1000).getBytes(StandardCharsets.UTF_8);
        byte[] before = raw.clone();
        MailReader.read(raw);
        assertThat(raw).isEqualTo(before);
    }
}
