package fi.luukku.coach.signs;

import fi.luukku.coach.Situation;
import fi.luukku.finnish.Sentences;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that are right because others use them in this matter: the customer's name and their own words, the order's
 * and the subject's words, the house's terms. In other forms too: what ends otherwise but begins alike is the same word.
 */
public final class OwnWords {

    /** So much of a word's beginning must be the same, and so little may be added. */
    private static final int STEM = 4;
    private static final int CHANGED = 2;
    private static final int ADDED = 6;
    /** Of a message as long as a book, the beginning will do. */
    private static final int LOOK = 20_000;

    private final Map<String, Set<String>> byStem = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private OwnWords() {}

    public static OwnWords of(Situation at) {
        var own = new OwnWords();
        var draft = at.draft();
        own.add(draft.customerName());
        own.add(draft.subject());
        if (draft.customer() != null) own.add(draft.customer().text());
        if (draft.order() != null) {
            draft.order().lines().forEach(line -> own.add(line.name()));
            draft.order().shipments().forEach(shipment -> own.add(shipment.carrier()));
        }
        draft.glossary().forEach(term -> {
            own.add(term.term());
            own.add(term.plain());
            term.said().forEach(own::add);
        });
        draft.attachments().forEach(file -> own.add(file.name()));
        return own;
    }

    private void add(@Nullable String text) {
        if (text == null) return;
        for (var sentence : Sentences.in(text.substring(0, Math.min(LOOK, text.length())))) {
            for (var token : sentence.words()) {
                word(token.lower());
                for (var part : token.lower().split("[-_]")) word(part);
            }
        }
    }

    private void word(String lower) {
        words.add(lower);
        if (lower.length() >= STEM) byStem.computeIfAbsent(lower.substring(0, STEM), any -> new HashSet<>()).add(lower);
    }

    public boolean has(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (words.contains(lower)) return true;
        return lower.length() >= STEM && byStem.getOrDefault(lower.substring(0, STEM), Set.of()).stream().anyMatch(own -> isFormOf(lower, own));
    }

    private static boolean isFormOf(String word, String own) {
        var same = 0;
        while (same < Math.min(word.length(), own.length()) && word.charAt(same) == own.charAt(same)) same++;
        return same >= STEM && own.length() - same <= CHANGED && word.length() - same <= ADDED;
    }
}
