package fi.luukku.channel.email;

import fi.luukku.kernel.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a ticket in place of the text of an invitation that has none: what, when and where. */
final class InvitationWords {

    private static final DateTimeFormatter STATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, String> stated = new LinkedHashMap<>();
    private final Language language;

    private InvitationWords(String calendar, Language language) {
        calendar.lines().map(line -> line.split(": ", 2)).filter(pair -> pair.length == 2).forEach(pair -> stated.putIfAbsent(pair[0], pair[1]));
        this.language = language;
    }

    /** @param language of its subject; null when it can't be told */
    static String of(String calendar, @Nullable Language language) {
        return new InvitationWords(calendar, language == null ? Language.FI : language).words();
    }

    private String words() {
        var words = new ArrayList<String>();
        words.add("[" + head() + "]");
        if (stated.containsKey("SUMMARY")) words.add(stated.get("SUMMARY"));
        var times = times();
        if (!times.isEmpty()) words.add(String.join(" – ", times));
        if (stated.containsKey("LOCATION")) words.add(stated.get("LOCATION"));
        return String.join("\n", words);
    }

    private String head() {
        var off = "CANCEL".equalsIgnoreCase(stated.get("METHOD"));
        return switch (language) {
            case FI -> off ? "Peruttu kalenterikutsu" : "Kalenterikutsu";
            case SV -> off ? "Inställd kalenderinbjudan" : "Kalenderinbjudan";
            case EN -> off ? "Cancelled calendar invitation" : "Calendar invitation";
        };
    }

    private List<String> times() {
        var times = new ArrayList<String>();
        if (stated.containsKey("DTSTART")) times.add(time(stated.get("DTSTART")));
        if (stated.containsKey("DTEND")) times.add(time(stated.get("DTEND")));
        return times;
    }

    /** A time of the world's says so; another is of the place. */
    private String time(String text) {
        var utc = text.endsWith("Z");
        var local = utc ? text.substring(0, text.length() - 1) : text;
        try {
            var shown = local.length() > 10 ? LocalDateTime.parse(local, STATED).format(form(true)) : LocalDate.parse(local).format(form(false));
            return utc ? shown + " UTC" : shown;
        } catch (DateTimeParseException asTheyWroteIt) {
            return text;
        }
    }

    private DateTimeFormatter form(boolean timed) {
        var pattern = switch (language) {
            case FI -> timed ? "d.M.yyyy 'klo' H.mm" : "d.M.yyyy";
            case SV -> timed ? "yyyy-MM-dd 'kl.' HH.mm" : "yyyy-MM-dd";
            case EN -> timed ? "d MMM yyyy, H:mm" : "d MMM yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
