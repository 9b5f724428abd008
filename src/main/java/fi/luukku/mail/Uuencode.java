package fi.luukku.mail;

import java.io.ByteArrayOutputStream;

/** Uuencoded data from its {@code begin} line, or from the first data line, to {@code end}. */
final class Uuencode {

    private Uuencode() {
    }

    static byte[] decode(Slice raw) {
        var out = new ByteArrayOutputStream(raw.length() * 3 / 4 + 3);
        int start = raw.from();
        while (start < raw.to()) {
            int next = raw.afterLine(start);
            int end = raw.lineEnd(start, next);
            if (isEnd(raw, start, end)) break;
            if (!isBegin(raw, start, end)) decodeLine(raw, start, end, out);
            start = next;
        }
        return out.toByteArray();
    }

    private static boolean isBegin(Slice raw, int start, int end) {
        return end - start > 6 && raw.between(start, start + 6).latin1().equals("begin ");
    }

    private static boolean isEnd(Slice raw, int start, int end) {
        return end - start == 3 && raw.between(start, end).latin1().equals("end");
    }

    private static void decodeLine(Slice raw, int start, int end, ByteArrayOutputStream out) {
        if (end <= start) return;
        int left = value(raw, start, end);
        for (int i = start + 1; left > 0 && i < end; i += 4) {
            int bits = value(raw, i, end) << 18 | value(raw, i + 1, end) << 12 | value(raw, i + 2, end) << 6 | value(raw, i + 3, end);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) out.write(bits >> shift);
        }
    }

    private static int value(Slice raw, int position, int end) {
        return position < end ? (raw.bytes()[position] - ' ') & 63 : 0;
    }
}
