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
        // Contact forms list a sender, a date and a subject too, but to whom they are is never said.
        boolean block = seen.contains("from") && seen.contains("to") && seen.size() >= 3;
        return block ? new Heading(line, last + 1, true, "header-block") : null;
    }

    private static @Nullable String label(Lines lines, int line) {
        String text = lines.get(line);
        int colon = text.indexOf(':');
        if (colon < 2 || colon > LONGEST_LABEL) return null;
        return LABELS.get(text.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        for (String label : new String[]{"lähettäjä", "från", "from", "von", "fra", "de"}) labels.put(label, "from");
        for (String label : new String[]{"lähetetty", "päivämäärä", "päiväys", "pvm", "skickat", "datum", "sent", "date", "gesendet", "sendt", "dato", "sent on"}) labels.put(label, "date");
        for (String label : new String[]{"vastaanottaja", "vastaanottajat", "saaja", "saajat", "till", "to", "an", "til"}) labels.put(label, "to");
        for (String label : new String[]{"kopio", "kopiot", "kopia", "cc", "kopi"}) labels.put(label, "cc");
        for (String label : new String[]{"aihe", "ämne", "subject", "betreff", "emne", "otsikko"}) labels.put(label, "subject");
        for (String label : new String[]{"vastausosoite", "vastaa osoitteeseen", "reply-to", "svar till", "tärkeys", "prioritet", "importance", "liitteet", "bilagor", "attachments"}) labels.put(label, "other");
        return labels;
    }
}
