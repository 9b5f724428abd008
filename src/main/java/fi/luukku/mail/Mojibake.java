package fi.luukku.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Undoes UTF-8 that was once read as Windows-1252 and written out again ("KÃ¤yttÃ¶" → "Käyttö"). */
final class Mojibake {

    private Mojibake() {
    }

    /** The repaired text, or the same when not all of it is of that kind. */
    static String repair(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('â') < 0 && text.indexOf('Â') < 0) return text;
        try {
            ByteBuffer bytes = Charsets.WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            var slice = new Slice(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
            return Utf8.isValid(slice) ? Utf8.decode(slice) : text;
        } catch (CharacterCodingException notWindows) {
            return text;
        }
    }
}
