package fi.luukku.mail;

import java.util.List;
import java.util.Locale;

/** Finds the signature at the end of what a person wrote. */
final class SignatureFinder {

    private static final int LONGEST_SIGNATURE = 30;
    private static final int LINES_AFTER_DEVICE = 6;
    private static final int LONGEST_PHRASE = 110;
    private static final List<String> STARTS = List.of(
            "hanki outlook", "hae outlook", "lataa outlook", "outlook for ", "skickat från ", "skickat med ", "skickad från ", "hämta outlook",
            "skaffa outlook",
            "sent from my ", "sent from mail for ", "sent from outlook", "sent from yahoo", "sent from samsung", "sent from proton",
            "sent from gmail", "sent from android", "get outlook for ", "sent with proton");
    private static final List<String> SENT = List.of("lähetetty ", "lähetin ", "lähettäjä: ");
    private static final List<String> DEVICES = List.of(
            "iphone", "ipad", "android", "samsung", "galaxy", "huawei", "honor", "oneplus", "nokia", "xiaomi", "pixel", "outlook",
            "puhelimes", "kännykäs", "mobiililait", "älypuhelim", "tabletis", "windows", "yahoo", "gmail", "proton mail", "macbook");

    private SignatureFinder() {
    }

    /** @param line the signature's first line; {@code before} when there is none */
    record Verdict(int line, String rule) {
    }

    /**
     * @param before the first line of quoted history, or the number of lines
     * @param marked offset that the HTML marks as a signature, or -1
     */
    static Verdict find(Lines lines, int before, int marked) {
        Verdict none = new Verdict(before, "");
        Verdict found = earlier(earlier(none, delimiter(lines, before)), device(lines, before));
        int markedLine = marked < 0 ? before : lines.lineAt(marked);
        return markedLine < found.line ? new Verdict(markedLine, "html-mark") : found;
    }

    private static Verdict earlier(Verdict one, Verdict other) {
        return other.line < one.line ? other : one;
    }

    /** "-- " on a line of its own (RFC 3676 section 4.3); many programs eat the space. */
    private static Verdict delimiter(Lines lines, int before) {
        for (int line = before - 1; line >= Math.max(0, before - LONGEST_SIGNATURE); line--) {
            String raw = lines.raw(line);
            if (raw.equals("-- ") || raw.strip().equals("--")) return new Verdict(line, "delimiter");
        }
        return new Verdict(before, "");
    }

    private static Verdict device(Lines lines, int before) {
        Verdict found = new Verdict(before, "");
        int written = 0;
        for (int line = lines.previousWritten(before); line >= 0 && written <= LINES_AFTER_DEVICE; line = lines.previousWritten(line)) {
            written++;
            if (isDevicePhrase(lines.get(line))) found = new Verdict(line, "device");
        }
        return found;
    }

    static boolean isDevicePhrase(String line) {
        if (line.isEmpty() || line.length() > LONGEST_PHRASE) return false;
        String lower = line.toLowerCase(Locale.ROOT);
        if (STARTS.stream().anyMatch(lower::startsWith)) return true;
        return SENT.stream().anyMatch(lower::startsWith) && DEVICES.stream().anyMatch(lower::contains);
    }
}
