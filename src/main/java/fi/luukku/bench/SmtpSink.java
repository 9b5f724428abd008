package fi.luukku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Takes every mail and keeps none: where acknowledgements go while mail comes in. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket door;

    SmtpSink() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private static void serve(Socket line) {
        try (line; var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(line, "220 here");
            for (String said; (said = in.readLine()) != null; ) {
                if (!said.equals("DATA")) {
                    say(line, "250 fine");
                    continue;
                }
                say(line, "354 go on");
                while (!".".equals(said)) said = in.readLine();
                say(line, "250 taken");
            }
        } catch (IOException gone) {
            // The sender hung up, as it may at any time.
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
