package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Encoded words of RFC 2047, read as mail programs really write them: split in the middle of a
 * character, with bare spaces, inside quotes, encoded twice.
 */
final class EncodedWords {

    private static final int LONGEST_CHARSET = 60;

    private EncodedWords() {
    }

    static String decode(String header) {
        String decoded = header;
        // The second round is for words that were encoded again on their way.
        for (int round = 0; round < 2 && decoded.contains("=?"); round++) decoded = new Reading(decoded).run();
        return CleanText.line(Mojibake.repair(decoded));
    }

    /** @param end the position after the word */
    private record Word(String charset, boolean base64, int textStart, int textEnd, int end) {
    }

    private static final class Reading {

        private final String header;
        private final StringBuilder out = new StringBuilder();
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
        private String pendingCharset = "";

        Reading(String header) {
            this.header = header;
        }

        String run() {
            int i = 0;
            while (i < header.length()) {
                int start = header.indexOf("=?", i);
                Word word = start < 0 ? null : wordAt(start);
                int textEnd = word != null ? start : start < 0 ? header.length() : start + 2;
                plain(i, textEnd, word != null);
                i = word == null ? textEnd : encoded(word);
            }
            flush();
            return out.toString();
        }

        /** White space between two encoded words is not text. */
        private void plain(int from, int to, boolean wordFollows) {
            if (from == to) return;
            if (pending.size() > 0 && wordFollows && header.substring(from, to).isBlank()) return;
            flush();
            out.append(header, from, to);
        }

        private int encoded(Word word) {
            if (!word.charset.equalsIgnoreCase(pendingCharset)) flush();
            pendingCharset = word.charset;
            pending.writeBytes(bytes(word));
            return word.end;
        }

        private void flush() {
            if (pending.size() == 0) return;
            out.append(Charsets.decodeText(Slice.of(pending.toByteArray()), pendingCharset).text());
            pending.reset();
        }

        private byte[] bytes(Word word) {
            String text = header.substring(word.textStart, word.textEnd);
            if (word.base64) return Base64Reader.decode(Slice.of(text.getBytes(StandardCharsets.ISO_8859_1)));
            var raw = Slice.of(text.replace('_', ' ').getBytes(StandardCharsets.UTF_8));
            return TransferEncoding.QUOTED_PRINTABLE.decode(raw);
        }

        private @Nullable Word wordAt(int start) {
            int charsetEnd = header.indexOf('?', start + 2);
            if (charsetEnd < 0 || charsetEnd - start > LONGEST_CHARSET || charsetEnd + 2 >= header.length()) return null;
            if (header.charAt(charsetEnd + 2) != '?') return null;
            char encoding = Character.toUpperCase(header.charAt(charsetEnd + 1));
            if (encoding != 'B' && encoding != 'Q') return null;
            int textStart = charsetEnd + 3;
            int close = header.indexOf("?=", textStart);
            int textEnd = close < 0 ? header.length() : close;
            String charset = header.substring(start + 2, charsetEnd);
            int language = charset.indexOf('*');
            if (language >= 0) charset = charset.substring(0, language);
            return new Word(charset, encoding == 'B', textStart, textEnd, Math.min(header.length(), textEnd + 2));
        }
    }
}
