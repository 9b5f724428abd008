package fi.luukku.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** How fast a mail server gives its mails to a reader that does nothing with them: what intake can reach at most. */
final class ImapCeiling {

    private static final int BATCH = 100;

    private ImapCeiling() {
    }

    /** Mails a second, read in batches as Luukku reads them. */
    static double of(int port, String user, int mails) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedInputStream(line.getInputStream(), 1 << 16);
            ask(line, in, "LOGIN \"" + user + "\" \"" + user + "\"");
            ask(line, in, "SELECT INBOX");
            var begun = System.nanoTime();
            for (int uid = 1; uid <= mails; uid += BATCH) ask(line, in, "UID FETCH " + uid + ":" + Math.min(mails, uid + BATCH - 1) + " (UID INTERNALDATE BODY.PEEK[])");
            return mails / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static void ask(Socket line, BufferedInputStream in, String command) throws IOException {
        line.getOutputStream().write(("q " + command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        for (var answer = ""; !answer.startsWith("q "); ) {
            answer = line(in);
            var literal = answer.lastIndexOf('{');
            if (answer.endsWith("}") && literal > 0) in.skipNBytes(Integer.parseInt(answer.substring(literal + 1, answer.length() - 1)));
        }
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) throw new IOException("The mail server hung up");
            if (b != '\r') line.append((char) b);
        }
        return line.toString();
    }
}
