package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Outlook's block of headers above what is answered: {@code Lähettäjä: Lähetetty: Vastaanottaja: Aihe:}. */
final class HeaderBlockRule implements QuoteRule {

    private static final int LONGEST_BLOCK = 14;
    private static final int LONGEST_LABEL = 24;
    private static final Map<String, String> LABELS = labels();

    @Override
    public QuoteRule.@Nullable Heading at(Lines lines, int line) {
        String first = label(lines, line);
        if (!"from".equals(first) && !"date".equals(first) && !"subject".equals(first)) return null;
        Set<String> seen = new HashSet<>();
        int last = lastLabel(lines, line, seen);
        // Contact forms list a sender, a date and a subject too, but to whom they are is never said.
        boolean block = seen.contains("from") && seen.contains("to") && seen.size() >= 3;
        return block ? new Heading(line, last + 1, true, "header-block") : null;
    }

    private static int lastLabel(Lines lines, int line, Set<String> seen) {
        int last = line;
        int strangers = 0;
        for (int i = line; i < Math.min(lines.count(), line + LONGEST_BLOCK) && strangers < 3; i++) {
            String label = label(lines, i);
            if (label != null) {
                seen.add(label);
                last = i;
                strangers = 0;
            } else if (!lines.isBlank(i) || seen.size() >= 3) strangers++;
        }
        return last;
    }

    private static @Nullable String label(Lines lines, int line) {
        String text = lines.get(line);
        int colon = text.indexOf(':');
        if (colon < 2 || colon > LONGEST_LABEL) return null;
        return LABELS.get(text.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        put(labels, "from", "lähettäjä", "från", "from", "von", "fra", "de");
        put(labels, "date", "lähetetty", "päivämäärä", "päiväys", "pvm", "skickat", "datum", "sent", "date", "gesendet", "sendt", "dato");
        put(labels, "to", "vastaanottaja", "vastaanottajat", "saaja", "saajat", "till", "to", "an", "til");
        put(labels, "cc", "kopio", "kopiot", "kopia", "cc", "kopi");
        put(labels, "subject", "aihe", "ämne", "subject", "betreff", "emne", "otsikko");
        put(labels, "other", "vastausosoite", "reply-to", "svar till", "tärkeys", "prioritet", "importance", "liitteet", "bilagor", "attachments");
        return labels;
    }

    private static void put(Map<String, String> labels, String meaning, String... names) {
        for (String name : names) labels.put(name, meaning);
    }
}
