package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Message ids (RFC 5322 section 3.6.4) without their brackets. */
final class MessageIds {

    private static final int MAX_IDS = 100;
    private static final int LONGEST = 998;

    private MessageIds() {
    }

    /** The id, or null when the header is missing or says nothing that is unique. */
    static @Nullable String one(@Nullable String header) {
        List<String> ids = header == null ? List.of() : all(header);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** A Content-ID: as a message id, but no at sign is needed. */
    static @Nullable String cid(@Nullable String header) {
        if (header == null) return null;
        String id = CleanText.line(header.replace("<", "").replace(">", ""));
        return id.isEmpty() || id.length() > LONGEST ? null : id;
    }

    /** Oldest first; of a longer list the newest hundred. */
    static List<String> all(String header) {
        List<String> ids = List.copyOf(header.indexOf('<') < 0 ? bare(header) : bracketed(header));
        return ids.size() <= MAX_IDS ? ids : List.copyOf(ids.subList(ids.size() - MAX_IDS, ids.size()));
    }

    private static Set<String> bracketed(String header) {
        Set<String> ids = new LinkedHashSet<>();
        int open = header.indexOf('<');
        while (open >= 0) {
            int close = header.indexOf('>', open);
            if (close < 0) close = header.length();
            add(header.substring(open + 1, close), ids);
            open = header.indexOf('<', close);
        }
        return ids;
    }

    /** Some programs leave the brackets out; then only what has an at sign is an id. */
    private static Set<String> bare(String header) {
        Set<String> ids = new LinkedHashSet<>();
        for (String word : header.split("[\\s,]+")) {
            if (word.indexOf('@') > 0) add(word, ids);
        }
        return ids;
    }

    private static void add(String candidate, Set<String> ids) {
        String id = CleanText.line(candidate).replace(" ", "");
        boolean sound = id.length() >= 3 && id.length() <= LONGEST && !id.startsWith("@") && !id.endsWith("@");
        if (sound) ids.add(id);
    }
}
