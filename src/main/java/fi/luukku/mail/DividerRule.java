package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** {@code -----Alkuperäinen viesti-----} and its kin, and the lines of help desks to answer above. */
final class DividerRule implements QuoteRule {

    private static final Set<String> TITLES = Set.of(
            "alkuperäinen viesti", "alkuperäinen sähköposti", "alkuperäinen tapaaminen", "alkuperäinen viesti alkaa",
            "ursprungligt meddelande", "originalmeddelande", "ursprungligt mejl",
            "original message", "original appointment", "original email", "ursprüngliche nachricht", "original-nachricht",
            "opprinnelig melding", "oprindelig meddelelse", "message d'origine",
            "välitetty viesti", "edelleenlähetetty viesti", "edelleen lähetetty viesti", "välitetty viesti alkaa",
            "vidarebefordrat meddelande", "vidarebefordrat mail", "vidarebefordrat mejl",
            "forwarded message", "forwarded email", "reply message", "vastausviesti");
    private static final Set<String> OPENINGS = Set.of(
            "alkaa välitetty viesti", "alkaa edelleenlähetetty viesti", "välitetty viesti alkaa", "begin forwarded message",
            "vidarebefordrat brev", "vidarebefordrat mejl", "start på vidarebefordrat meddelande");
    private static final Set<String> ABOVE = Set.of(
            "please type your reply above this line", "reply above this line", "please reply above this line",
            "kirjoita vastauksesi tämän rivin yläpuolelle", "vastaa tämän rivin yläpuolelle",
            "skriv ditt svar ovanför den här raden", "svara ovanför den här raden");

    @Override
    public QuoteRule.@Nullable Heading at(Lines lines, int line) {
        String text = lines.get(line);
        if (text.length() < 12 || text.length() > 90) return null;
        if (text.charAt(0) == text.charAt(1) && "-_#=".indexOf(text.charAt(0)) >= 0) return divider(text, line);
        boolean opening = text.endsWith(":") && OPENINGS.contains(text.substring(0, text.length() - 1).strip().toLowerCase(Locale.ROOT));
        return opening ? new Heading(line, line + 1, true, "divider") : null;
    }

    private static QuoteRule.@Nullable Heading divider(String text, int line) {
        String title = bare(text);
        if (ABOVE.contains(title)) return new Heading(line, line + 1, true, "answer-above");
        return TITLES.contains(title) ? new Heading(line, line + 1, true, "divider") : null;
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "-_#= ".indexOf(text.charAt(from)) >= 0) from++;
        while (to > from && "-_#=: ".indexOf(text.charAt(to - 1)) >= 0) to--;
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
