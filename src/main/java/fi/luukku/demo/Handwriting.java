package fi.luukku.demo;

import fi.luukku.kernel.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes answers as a Finnish mail program does: "Vs:" in the subject, what is answered quoted below. */
final class Handwriting {

    private static final ZoneId HOME = ZoneId.of("Europe/Helsinki");
    private static final Pattern ANSWERS = Pattern.compile("^((re|vs|sv)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_QUOTE = 20_000;

    private Handwriting() {}

    static String subject(PlayedLetter answered) {
        return "Vs: " + ANSWERS.matcher(answered.subject()).replaceFirst("");
    }

    static String text(String written, PlayedLetter answered) {
        var who = answered.author() + " <" + answered.address() + ">";
        return text(written, Language.FI, answered.at(), who, answered.whole());
    }

    /** The same by a program that speaks another language. */
    static String text(String written, Language language, Instant at, String who, String answered) {
        return written.strip() + "\n\n" + attribution(language, at.atZone(HOME), who) + "\n" + quoted(answered) + "\n";
    }

    private static String attribution(Language language, ZonedDateTime at, String who) {
        return switch (language) {
            case FI -> at.format(pattern("ccc d.M.yyyy 'klo' H.mm", language)) + " " + who + " kirjoitti:";
            case SV -> at.format(pattern("ccc d.M.yyyy 'kl.' H.mm", language)) + " skrev " + who + ":";
            case EN -> "On " + at.format(pattern("ccc d MMM yyyy 'at' H:mm", language)) + " " + who + " wrote:";
        };
    }

    private static DateTimeFormatter pattern(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    private static String quoted(String text) {
        var cut = text.substring(0, Math.min(text.length(), LONGEST_QUOTE));
        return cut.lines().map(line -> line.isEmpty() || line.startsWith(">") ? ">" + line : "> " + line).collect(Collectors.joining("\n"));
    }
}
