package fi.luukku.channel.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Stands before a mail server and keeps quiet that it could tell of new mail by itself (IDLE), as old servers can't. */
final class PlainImap implements AutoCloseable {

    /** What clients asked for, such as {@code LOGIN}. */
    final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final int behind;

    PlainImap(MailServer server) {
        behind = server.imapPort();
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    long logins() {
        return commands.stream().filter("LOGIN"::equals).count();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), behind);
                lines.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> pass(client, server, this::noted));
                Thread.ofVirtual().start(() -> pass(server, client, PlainImap::withoutIdle));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private String noted(String line) {
        var words = line.strip().split(" ");
        if (words.length > 1) commands.add(words[1].toUpperCase(Locale.ROOT));
        return line;
    }

    private static String withoutIdle(String line) {
        return line.contains("CAPABILITY") ? line.replace(" IDLE", "") : line;
    }

    private static void pass(Socket from, Socket to, UnaryOperator<String> change) {
        try (from; to) {
            pass(from.getInputStream(), to.getOutputStream(), change);
        } catch (IOException gone) {
            return;
        }
    }

    private static void pass(InputStream from, OutputStream to, UnaryOperator<String> change) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c; (c = from.read()) >= 0; ) {
            line.write(c);
            if (c != '\n') continue;
            to.write(change.apply(line.toString(ISO_8859_1)).getBytes(ISO_8859_1));
            line.reset();
        }
    }

    /** Cuts every line, as a router that is started anew does. */
    void cut() throws IOException {
        for (var line : lines) line.close();
        lines.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
    }
}
