package fi.luukku.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * As much of an IMAP server (RFC 9051) as one reader needs, over mails that are made when they are asked for: it gives
 * them faster than any help desk takes them (see {@link ImapCeiling}).
 */
final class ImapShelf implements AutoCloseable {

    private static final Pattern FETCH = Pattern.compile("UID FETCH (\\S+) \\((.*)\\)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket door;
    private volatile int mails;
    private volatile long firstFetch;

    ImapShelf() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on this many are in the folder. */
    void deliver(int count) {
        firstFetch = 0;
        mails = count;
    }

    /** When a mail was first asked for since they came, in nanoseconds; 0 as long as none was. */
    long firstFetch() {
        return firstFetch;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                line.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line; var in = new BufferedInputStream(line.getInputStream()); var out = new BufferedOutputStream(line.getOutputStream(), 1 << 16)) {
            say(out, "* OK [CAPABILITY IMAP4rev1 IDLE] here");
            out.flush();
            for (String said; (said = read(in)) != null; ) {
                var words = said.split(" ", 2);
                answer(words[0], words[1], in, out);
                out.flush();
            }
        } catch (IOException gone) {
            // The reader hung up, as it may at any time.
        }
    }

    private void answer(String tag, String command, InputStream in, OutputStream out) throws IOException {
        var upper = command.toUpperCase(Locale.ROOT);
        if (upper.startsWith("CAPABILITY")) say(out, "* CAPABILITY IMAP4rev1 IDLE");
        else if (upper.startsWith("LIST") || upper.startsWith("LSUB")) say(out, "* " + upper.substring(0, 4) + " () \"/\" INBOX");
        else if (upper.startsWith("SELECT") || upper.startsWith("EXAMINE")) select(out);
        else if (upper.startsWith("STATUS")) say(out, "* STATUS INBOX (MESSAGES " + mails + " UIDNEXT " + (mails + 1) + " UIDVALIDITY 1)");
        else if (upper.startsWith("UID SEARCH")) search(upper, out);
        else if (upper.startsWith("UID FETCH")) fetch(command, out);
        else if (upper.startsWith("IDLE")) idle(in, out);
        say(out, tag + " OK done");
    }

    private void select(OutputStream out) throws IOException {
        say(out, "* FLAGS (\\Seen)");
        say(out, "* " + mails + " EXISTS");
        say(out, "* 0 RECENT");
        say(out, "* OK [UIDVALIDITY 1] valid");
        say(out, "* OK [UIDNEXT " + (mails + 1) + "] next");
    }

    private void search(String command, OutputStream out) throws IOException {
        var range = Pattern.compile("UID (\\d+):\\*").matcher(command);
        var found = new StringBuilder("* SEARCH");
        for (int uid = range.find() ? Integer.parseInt(range.group(1)) : 1; uid <= mails; uid++) found.append(' ').append(uid);
        say(out, found.toString());
    }

    private void fetch(String command, OutputStream out) throws IOException {
        var asked = FETCH.matcher(command);
        if (!asked.matches()) throw new IOException(command);
        if (firstFetch == 0) firstFetch = System.nanoTime();
        for (var uid : uids(asked.group(1))) {
            var mail = ShopMail.mail(uid);
            say(out, "* " + uid + " FETCH (UID " + uid + " " + (asked.group(2).contains("BODY") ? "" : "RFC822.SIZE " + mail.length + ")"), !asked.group(2).contains("BODY"));
            if (!asked.group(2).contains("BODY")) continue;
            say(out, "INTERNALDATE \"05-Jan-2026 08:00:00 +0200\" BODY[] {" + mail.length + "}");
            out.write(mail);
            say(out, ")");
        }
    }

    private List<Integer> uids(String set) {
        var uids = new ArrayList<Integer>();
        for (var part : set.split(",")) {
            var ends = part.split(":");
            for (int uid = Integer.parseInt(ends[0]); uid <= Integer.parseInt(ends[ends.length - 1]); uid++) uids.add(uid);
        }
        return uids;
    }

    /** Tells of what comes until the reader has heard enough. */
    private void idle(InputStream in, OutputStream out) throws IOException {
        say(out, "+ idling");
        out.flush();
        for (var told = mails; in.available() == 0; pause()) {
            if (mails != told) say(out, "* " + (told = mails) + " EXISTS");
            out.flush();
        }
        read(in);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        say(out, line, true);
    }

    private static void say(OutputStream out, String line, boolean whole) throws IOException {
        out.write((whole ? line + "\r\n" : line).getBytes(ISO_8859_1));
    }

    private static @org.jspecify.annotations.Nullable String read(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) return null;
            if (b != '\r') line.append((char) b);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
