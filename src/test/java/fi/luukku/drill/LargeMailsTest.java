package fi.luukku.drill;

import fi.luukku.channel.email.MailServer;
import fi.luukku.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Mails as large as any that are taken come in, and the program has the memory that the launcher gives it. */
class LargeMailsTest {

    private static final String STORE = "kauppa@drill.example";
    private static final int FILE = 38_000_000;
    private static final int WAITING = 6;

    @Test
    void areReceivedAsTheyCameAndTakenUpAfterACrash() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "drill").toAbsolutePath();
        try (var server = new MailServer()) {
            server.user(STORE);
            Program.seed(data, STORE, String.valueOf(server.imapPort()), String.valueOf(server.smtpPort()));
            var mails = List.of(mail(1, FILE), mail(2, 100));
            mails.forEach(mail -> server.deliver(STORE, mail));
            var program = Program.start(data);
            threaded(program, mails.size());
            assertThat(program.database().sql("select sha256 from intake order by id").query(byte[].class).list()).containsExactlyElementsOf(mails.stream().map(Sha256::of).toList());
            keepWaiting(program);
            program.kill();
            try (var again = Program.start(data)) {
                threaded(again, mails.size() + WAITING);
            }
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private static void threaded(Program program, int count) throws IOException {
        Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100)).ignoreExceptions().until(() -> !program.alive()
            || program.database().sql("select count(*) from intake where state = 'threaded'").query(Integer.class).single() == count);
        assertThat(program.alive()).as(program.said()).isTrue();
    }

    /** Large mails that were kept and not yet read when the program was killed. */
    private static void keepWaiting(Program program) throws IOException {
        program.database().sql("""
            with kept as (
              insert into intake (channel, source, uidvalidity, uid, sha256, size, received_at)
              select channel, source, uidvalidity, uid + 100 + n, sha256, size, received_at from intake, generate_series(1, ?) n where size > 1000000
              returning id)
            insert into intake_raw (intake_id, form) select id, 0 from kept""").param(WAITING).update();
    }

    private static byte[] mail(int number, int size) throws IOException {
        var file = new byte[size];
        new Random(number).nextBytes(file);
        var mail = new ByteArrayOutputStream(size / 3 * 4 + size / 50 + 1000);
        mail.write("""
            From: matti%1$d@drill.example
            To: kauppa@drill.example
            Subject: Kuvia %1$d
            Message-ID: <large%1$d@drill.example>
            Date: Mon, 04 Mar 2024 17:50:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Kuvat ovat liitteenä.
            --b
            Content-Type: application/octet-stream; name="kuvat.zip"
            Content-Transfer-Encoding: base64

            """.formatted(number).replace("\n", "\r\n").getBytes(UTF_8));
        mail.write(Base64.getMimeEncoder().encode(file));
        mail.write("\r\n--b--\r\n".getBytes(UTF_8));
        return mail.toByteArray();
    }
}
