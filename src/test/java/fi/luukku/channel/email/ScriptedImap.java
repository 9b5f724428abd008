package fi.luukku.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An IMAP server that listens to how one signs in, and lets nobody in. */
final class ScriptedImap implements AutoCloseable {

    final List<String> said = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    ScriptedImap() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (var line = socket.accept(); var in = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8))) {
            line.getOutputStream().write("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready\r\n".getBytes(UTF_8));
            for (String words; (words = in.readLine()) != null; ) {
                said.add(words);
                var tag = words.split(" ", 2)[0];
                line.getOutputStream().write((words.contains("AUTHENTICATE") ? tag + " NO refused\r\n" : tag + " OK done\r\n").getBytes(UTF_8));
            }
        } catch (IOException gone) {
            return;
        }
    }

    /** What was sent to open the mailbox, decoded. */
    String opened() {
        var words = said.stream().filter(line -> line.contains("AUTHENTICATE")).findFirst().orElseThrow().split(" ");
        return new String(Base64.getDecoder().decode(words[words.length - 1]), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
