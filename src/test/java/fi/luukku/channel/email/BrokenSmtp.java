package fi.luukku.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An SMTP server that fails in the ways real ones do, as it is told to. */
public final class BrokenSmtp implements AutoCloseable {

    /** {@code THINK} has the mail and says so only when {@link #decide} is called; {@code SILENT} says nothing at all, not even who it is. */
    public enum Whim { TAKE, THINK, SILENT, DROP_AFTER_DATA, LATER, NEVER, NO_NULL_PATH, CLOSE_BEFORE_DATA }

    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> senders = new CopyOnWriteArrayList<>();
    final AtomicInteger callers = new AtomicInteger();
    private final Deque<Whim> whims = new ArrayDeque<>();
    private final ServerSocket socket;
    private final CountDownLatch decided = new CountDownLatch(1);

    public BrokenSmtp(Whim... whims) {
        this.whims.addAll(List.of(whims));
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized Whim next() {
        return whims.size() > 1 ? whims.removeFirst() : whims.isEmpty() ? Whim.TAKE : whims.getFirst();
    }

    private synchronized boolean isSilent() {
        return whims.peekFirst() == Whim.SILENT;
    }

    private void talk(Socket line) {
        try (line; var in = new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8))) {
            callers.incrementAndGet();
            if (isSilent()) decided.await();
            say(line, "220 whims");
            var whim = Whim.TAKE;
            for (String command; (command = in.readLine()) != null; ) {
                if (command.startsWith("MAIL")) {
                    whim = next();
                    senders.add(command);
                }
                if (command.equals("DATA") && whim == Whim.CLOSE_BEFORE_DATA) return;
                if (command.equals("DATA") && whim != Whim.NEVER && whim != Whim.LATER) {
                    say(line, "354 go on");
                    taken.add(data(in));
                    if (whim == Whim.DROP_AFTER_DATA) return;
                    if (whim == Whim.THINK) decided.await();
                    say(line, "250 taken");
                } else {
                    say(line, answer(command, whim));
                }
            }
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    private static String answer(String command, Whim whim) {
        if (command.startsWith("RCPT") && whim == Whim.LATER) return "451 4.7.1 Greylisted";
        if (command.startsWith("RCPT") && whim == Whim.NEVER) return "550 5.1.1 User unknown";
        if (command.startsWith("MAIL FROM:<>") && whim == Whim.NO_NULL_PATH) return "553 5.1.8 Sender not allowed";
        return command.startsWith("EHLO") ? "250 whims" : "250 ok";
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line; (line = in.readLine()) != null && !line.equals("."); ) mail.append(line).append('\n');
        return mail.toString();
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(UTF_8));
    }

    public List<String> ids() {
        return taken.stream().map(mail -> mail.lines().filter(header -> header.startsWith("Message-ID:")).findFirst().orElse("none")).toList();
    }

    public void decide() {
        decided.countDown();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        decide();
    }
}
