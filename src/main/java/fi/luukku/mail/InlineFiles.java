package fi.luukku.mail;

import java.nio.charset.StandardCharsets;

/** Takes uuencoded files out of a plain text, as old programs still send them. */
final class InlineFiles {

    private InlineFiles() {
    }

    static String extract(String text, AttachmentList attachments) {
        int begin = nextBegin(text, 0);
        if (begin < 0) return text;
        var out = new StringBuilder();
        int kept = 0;
        while (begin >= 0) {
            int end = text.indexOf("\nend", begin);
            if (end < 0) break;
            out.append(text, kept, begin);
            add(text, begin, end, attachments);
            kept = Math.min(text.length(), end + 4);
            begin = nextBegin(text, kept);
        }
        return out.append(text.substring(kept)).toString();
    }

    private static void add(String text, int begin, int end, AttachmentList attachments) {
        int lineEnd = text.indexOf('\n', begin);
        String name = FileNames.safe(text.substring(begin + 10, lineEnd), attachments.nameless("application/octet-stream"));
        var data = Slice.of(text.substring(lineEnd + 1, end + 1).getBytes(StandardCharsets.ISO_8859_1));
        attachments.add(Attachment.of(name, "application/octet-stream", null, false, new Coded(data, TransferEncoding.UUENCODE)));
    }

    /** The next line like {@code begin 644 name} followed by a full data line. */
    private static int nextBegin(String text, int from) {
        for (int at = text.indexOf("begin ", from); at >= 0; at = text.indexOf("begin ", at + 6)) {
            if ((at == 0 || text.charAt(at - 1) == '\n') && isBegin(text, at)) return at;
        }
        return -1;
    }

    private static boolean isBegin(String text, int at) {
        int lineEnd = text.indexOf('\n', at);
        if (lineEnd < at + 11 || text.charAt(at + 9) != ' ') return false;
        for (int i = at + 6; i < at + 9; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '7') return false;
        }
        return true;
    }
}
