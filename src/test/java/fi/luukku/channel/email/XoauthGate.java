package fi.luukku.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Stands before a mail server and lets in by XOAUTH2 only, as Google and Microsoft do: a token that is not taken is
 * answered with a challenge that says why, and refused whatever the client says to that.
 */
public final class XoauthGate implements AutoCloseable {

    private static final String CHALLENGE = Base64.getEncoder().encodeToString("{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://mail.google.com/\"}".getBytes(UTF_8));

    /** How one enters, in one protocol. */
    private interface Entering {
        void through(Lines client) throws IOException;
    }

    public final List<String> letIn = new CopyOnWriteArrayList<>();
    public final List<String> refused = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Entering entering;
    private final BiPredicate<String, String> opens;
    private final int behind;

    private XoauthGate(int behind, BiPredicate<String, String> opens, boolean imap) {
        this.behind = behind;
        this.opens = opens;
        this.entering = imap ? this::imap : this::smtp;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** @param opens whether an access token opens a user's mailbox */
    public static XoauthGate imap(MailServer server, BiPredicate<String, String> opens) {
        return new XoauthGate(server.imapPort(), opens, true);
    }

    public static XoauthGate smtp(MailServer server, BiPredicate<String, String> opens) {
        return new XoauthGate(server.smtpPort(), opens, false);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            entering.through(new Lines(client));
        } catch (IOException gone) {
            return;
        }
    }

    private void imap(Lines client) throws IOException {
        client.say("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready");
        for (String line; (line = client.read()) != null; ) {
            var words = line.split(" ");
            if (words.length > 3 && words[1].equalsIgnoreCase("AUTHENTICATE")) {
                var user = user(words[3]);
                if (user != null) {
                    passImap(client, words[0], user);
                    return;
                }
                client.say("+ " + CHALLENGE);
                refused.add(words[3]);
                client.read();
                client.say(words[0] + " NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)");
            } else if (words[1].equalsIgnoreCase("CAPABILITY")) {
                client.say("* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR");
                client.say(words[0] + " OK done");
            } else {
                client.say(words[0] + (words[1].equalsIgnoreCase("LOGOUT") ? " OK bye" : " BAD not before you are in"));
            }
        }
    }

    private void passImap(Lines client, String tag, String user) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var lines = new Lines(server);
            lines.read();
            lines.say(tag + " LOGIN \"" + user + "\" \"" + user + "\"");
            pass(client, lines);
        }
    }

    private void smtp(Lines client) throws IOException {
        client.say("220 gate ESMTP");
        for (String line; (line = client.read()) != null; ) {
            if (line.startsWith("AUTH XOAUTH2 ")) {
                var token = line.substring("AUTH XOAUTH2 ".length());
                if (user(token) != null) {
                    passSmtp(client);
                    return;
                }
                client.say("334 " + CHALLENGE);
                refused.add(token);
                client.read();
                client.say("535 5.7.8 Username and Password not accepted");
            } else if (line.startsWith("EHLO")) {
                client.say("250-gate at your service\r\n250-8BITMIME\r\n250 AUTH XOAUTH2");
            } else {
                client.say(line.startsWith("QUIT") ? "221 bye" : "530 5.7.0 Authentication Required");
            }
        }
    }

    private void passSmtp(Lines client) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var lines = new Lines(server);
            lines.read();
            lines.say("EHLO gate");
            for (String line; (line = lines.read()) != null && line.startsWith("250-"); ) continue;
            client.say("235 2.7.0 Accepted");
            pass(client, lines);
        }
    }

    private String user(String encoded) {
        var parts = new String(Base64.getDecoder().decode(encoded), UTF_8).split("\1", -1);
        var user = parts[0].substring("user=".length());
        var token = parts[1].substring("auth=Bearer ".length());
        if (!opens.test(token, user)) return null;
        letIn.add(token);
        return user;
    }

    private static void pass(Lines client, Lines server) throws IOException {
        Thread.ofVirtual().start(() -> {
            try (server.line; client.line) {
                client.in.transferTo(server.line.getOutputStream());
            } catch (IOException gone) {
                return;
            }
        });
        server.in.transferTo(client.line.getOutputStream());
    }

    /** Reads line by line and never further, so that the rest can be passed on. */
    private static final class Lines {

        private final Socket line;
        private final InputStream in;

        Lines(Socket line) throws IOException {
            this.line = line;
            in = line.getInputStream();
        }

        String read() throws IOException {
            var text = new StringBuilder();
            for (int c; (c = in.read()) != '\n'; ) {
                if (c < 0) return null;
                if (c != '\r') text.append((char) c);
            }
            return text.toString();
        }

        void say(String words) throws IOException {
            line.getOutputStream().write((words + "\r\n").getBytes(UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
