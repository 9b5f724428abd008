package fi.luukku.mail;

/** Mail whose lines end in bare carriage returns, as some old exports have it. */
final class LineEnds {

    private LineEnds() {
    }

    static byte[] repaired(byte[] raw) {
        int lineFeeds = 0;
        int returns = 0;
        for (int i = 0; i < Math.min(raw.length, 8192); i++) {
            if (raw[i] == '\n') lineFeeds++;
            if (raw[i] == '\r') returns++;
        }
        if (lineFeeds > 0 || returns < 2) return raw;
        byte[] repaired = raw.clone();
        for (int i = 0; i < repaired.length; i++) {
            if (repaired[i] == '\r') repaired[i] = '\n';
        }
        return repaired;
    }
}
