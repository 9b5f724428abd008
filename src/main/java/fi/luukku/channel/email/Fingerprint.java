package fi.luukku.channel.email;

import fi.luukku.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what the writer of a mail sent, which is the same for copies that came different ways: those differ in the
 * trace fields that each mail system writes above it (RFC 5321, 4.4; RFC 5322, 3.6.7) and in what filters add.
 */
final class Fingerprint {

    private static final Set<String> WRITTEN = Set.of("message-id", "date", "from", "to", "cc", "subject");
    private static final int LONGEST_NAME = 10;

    private final byte[] raw;
    private final MessageDigest digest = Sha256.begun();
    private boolean identified;

    private Fingerprint(byte[] raw) {
        this.raw = raw;
    }

    /** Null for a mail without a Message-ID: its like may truly have been sent twice. */
    static byte @Nullable [] of(byte[] raw) {
        var fingerprint = new Fingerprint(raw);
        var body = fingerprint.header();
        fingerprint.digest.update(raw, body, raw.length - body);
        return fingerprint.identified ? fingerprint.digest.digest() : null;
    }

    /** @return where the body begins */
    private int header() {
        var written = false;
        for (int start = 0, next; start < raw.length; start = next) {
            var end = start;
            while (end < raw.length && raw[end] != '\n') end++;
            next = Math.min(end + 1, raw.length);
            while (end > start && raw[end - 1] <= ' ' && raw[end - 1] >= 0) end--;
            if (end == start) return next;
            if (raw[start] != ' ' && raw[start] != '\t') written = written(start, end);
            if (written) {
                digest.update(raw, start, end - start);
                digest.update((byte) '\n');
            }
        }
        return raw.length;
    }

    private boolean written(int start, int end) {
        var colon = start;
        while (colon < end && colon - start <= LONGEST_NAME && raw[colon] != ':') colon++;
        if (colon == end || raw[colon] != ':') return false;
        var name = new String(raw, start, colon - start, StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT);
        if (name.equals("message-id")) identified |= colon + 1 < end;
        return WRITTEN.contains(name);
    }
}
