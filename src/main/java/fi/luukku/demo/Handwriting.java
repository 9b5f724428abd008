package fi.luukku.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes answers as a Finnish mail program does: "Vs:" in the subject, what is answered quoted below. */
final class Handwriting {

    private static final ZoneId HOME = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("ccc d.M.yyyy 'klo' H.mm", Locale.of("fi", "FI"));
    private static final Pattern ANSWERS = Pattern.compile("^((re|vs|sv)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_QUOTE = 20_000;

    private Handwriting() {}

    static String subject(PlayedLetter answered) {
        return "Vs: " + ANSWERS.matcher(answered.subject()).replaceFirst("");
    }

    static String text(String written, PlayedLetter answered) {
        return written.strip() + "\n\n" + attribution(answered) + "\n" + quoted(answered.whole()) + "\n";
    }

    private static String attribution(PlayedLetter answered) {
        return at(answered.at()) + " " + answered.author() + " <" + answered.address() + "> kirjoitti:";
    }

    private static String at(Instant moment) {
        return AT.format(moment.atZone(HOME));
    }

    private static String quoted(String text) {
        var cut = text.substring(0, Math.min(text.length(), LONGEST_QUOTE));
        return cut.lines().map(line -> line.isEmpty() || line.startsWith(">") ? ">" + line : "> " + line).collect(Collectors.joining("\n"));
    }
}
