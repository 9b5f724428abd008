package fi.luukku.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Joins {@code name*0*=…; name*1*=…} into one parameter (RFC 2231). */
final class ContinuedParameters {

    private static final int MAX_PIECES = 100;

    private ContinuedParameters() {
    }

    static Map<String, String> join(Map<String, String> raw) {
        Map<String, String> joined = new LinkedHashMap<>();
        for (String key : raw.keySet()) {
            int star = key.indexOf('*');
            String name = star < 0 ? key : key.substring(0, star);
            if (star < 0) joined.putIfAbsent(name, EncodedWords.decode(raw.get(key)));
        }
        // The extended form is the truer one and wins over a plain twin.
        var extended = new HashMap<String, String>();
        for (String key : raw.keySet()) {
            int star = key.indexOf('*');
            if (star > 0) extended.computeIfAbsent(key.substring(0, star), name -> extended(name, raw));
        }
        joined.putAll(extended);
        return joined;
    }

    private static String extended(String name, Map<String, String> raw) {
        String whole = raw.get(name + "*");
        if (whole != null) return percentDecoded(whole, true);
        var value = new StringBuilder();
        boolean encoded = false;
        for (int i = 0; i < MAX_PIECES; i++) {
            String piece = raw.get(name + "*" + i + "*");
            encoded |= piece != null;
            if (piece == null) piece = raw.get(name + "*" + i);
            if (piece == null) break;
            value.append(piece);
        }
        return encoded ? percentDecoded(value.toString(), true) : EncodedWords.decode(value.toString());
    }

    private static String percentDecoded(String value, boolean withCharset) {
        int first = withCharset ? value.indexOf('\'') : -1;
        int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
        String charset = second < 0 ? "utf-8" : value.substring(0, first);
        return Charsets.decodeText(Slice.of(percentBytes(value, second + 1)), charset).text();
    }

    private static byte[] percentBytes(String value, int start) {
        var raw = Slice.of(value.substring(start).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int code = raw.bytes()[i] == '%' ? QuotedPrintable.code(raw, i + 1) : -1;
            out.write(code < 0 ? raw.bytes()[i] : code);
            if (code >= 0) i += 2;
        }
        return out.toByteArray();
    }
}
