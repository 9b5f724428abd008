package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text by their label when it fits and by their looks when it does not. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {
    }

    /** @param problem why the label was not followed, if it was not */
    record Decoded(String text, @Nullable Problem problem) {
    }

    /** @param label the stated charset, empty when there is none */
    static Decoded decodeText(Slice bytes, String label) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) return new Decoded(CleanText.of(decode(bytes, marked)), null);
        String name = CharsetNames.normal(label);
        Charset stated = CharsetNames.find(name);
        Problem unknown = stated == null && !name.isEmpty() ? new Problem(Problem.Kind.UNKNOWN_CHARSET, label) : null;
        if (stated != null && !isAsciiBased(stated)) return decodeForeign(bytes, stated);
        if (bytes.isAscii()) return new Decoded(CleanText.of(bytes.latin1()), unknown);
        Decoded decoded = decodeEightBit(bytes, stated, name);
        return unknown == null ? decoded : new Decoded(decoded.text, unknown);
    }

    private static Decoded decodeEightBit(Slice bytes, @Nullable Charset stated, String name) {
        boolean utf8 = Utf8.isValid(bytes);
        if (utf8 || stated == null || stated == StandardCharsets.UTF_8 || stated == StandardCharsets.US_ASCII) {
            boolean asLabelled = utf8 && stated == StandardCharsets.UTF_8 || stated == null;
            String text = Mojibake.repair(Utf8.decode(bytes));
            return new Decoded(CleanText.of(text), asLabelled ? null : mislabelled(name));
        }
        return decodeSingleByte(bytes, stated, name);
    }

    private static Decoded decodeSingleByte(Slice bytes, Charset stated, String name) {
        if (!isLatin(stated)) return new Decoded(CleanText.of(decode(bytes, stated)), null);
        boolean windows = hasWindowsOnly(bytes);
        Charset real = windows || stated == StandardCharsets.ISO_8859_1 ? WINDOWS_1252 : stated;
        boolean asLabelled = !windows || stated == WINDOWS_1252;
        return new Decoded(CleanText.of(Mojibake.repair(decode(bytes, real))), asLabelled ? null : mislabelled(name));
    }

    /** UTF-16 and the like. Many a "utf-16" is plain text under a wrong label. */
    private static Decoded decodeForeign(Slice bytes, Charset stated) {
        if (!stated.name().startsWith("UTF-")) return new Decoded(CleanText.of(decode(bytes, stated)), null);
        int zeros = 0;
        int evenZeros = 0;
        for (int i = bytes.from(); i < bytes.to(); i++) {
            if (bytes.bytes()[i] == 0) {
                zeros++;
                if ((i - bytes.from()) % 2 == 0) evenZeros++;
            }
        }
        if (zeros == 0) return new Decoded(CleanText.of(Utf8.decode(bytes)), mislabelled(stated.name()));
        if (stated != StandardCharsets.UTF_16) return new Decoded(CleanText.of(decode(bytes, stated)), null);
        Charset order = evenZeros * 2 < zeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new Decoded(CleanText.of(decode(bytes, order)), null);
    }

    /** A header as characters: eight-bit bytes in headers carry no label at all. */
    static String decodeHeader(Slice bytes) {
        if (bytes.isAscii()) return bytes.latin1();
        return Mojibake.repair(Utf8.decode(bytes));
    }

    private static @Nullable Charset byteOrderMark(Slice bytes) {
        if (bytes.length() < 2) return null;
        int first = bytes.bytes()[bytes.from()] & 0xFF;
        int second = bytes.bytes()[bytes.from() + 1] & 0xFF;
        if (first == 0xFE && second == 0xFF) return StandardCharsets.UTF_16BE;
        if (first == 0xFF && second == 0xFE) return StandardCharsets.UTF_16LE;
        return null;
    }

    private static String decode(Slice bytes, Charset charset) {
        return new String(bytes.bytes(), bytes.from(), bytes.length(), charset);
    }

    private static boolean isAsciiBased(Charset charset) {
        String name = charset.name();
        return !name.startsWith("UTF-16") && !name.startsWith("UTF-32") && !name.startsWith("ISO-2022") && !name.startsWith("IBM0");
    }

    private static boolean isLatin(Charset charset) {
        return charset == WINDOWS_1252 || charset == StandardCharsets.ISO_8859_1 || charset.name().equals("ISO-8859-15");
    }

    /** Bytes 0x80 to 0x9F are control characters in ISO 8859 and quotes, dashes and the euro in Windows. */
    private static boolean hasWindowsOnly(Slice bytes) {
        for (int i = bytes.from(); i < bytes.to(); i++) {
            int value = bytes.bytes()[i] & 0xFF;
            if (value >= 0x80 && value <= 0x9F) return true;
        }
        return false;
    }

    private static Problem mislabelled(String label) {
        return new Problem(Problem.Kind.MISLABELLED_CHARSET, label);
    }
}
