package fi.luukku.coach.rules;

import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Token;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An hour as it is said: "klo 21.30", "klo 20–22", "at 10 pm".
 *
 * @param times two of a span, one else; none where the number is no time of the day
 */
record Hour(int start, int end, List<LocalTime> times) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?(am|pm)?", Pattern.CASE_INSENSITIVE);

    static Hour of(List<Word> words, Match match) {
        var number = number(match);
        var after = words.subList(number.index() + 1, Math.min(number.index() + 3, words.size()));
        var spaced = after.size() == 2 && "-–—".contains(after.getFirst().text()) && after.getLast().is(Token.Kind.NUMBER);
        var written = Stream.concat(Stream.of(number.text().split("[-–—]")), spaced ? Stream.of(after.getLast().text()) : Stream.empty());
        return new Hour(match.start(), Math.max(spaced ? after.getLast().end() : 0, match.end()), written.map(text -> time(text, match)).filter(Objects::nonNull).toList());
    }

    /** Where in its words the hour begins. */
    static Word number(Match match) {
        return match.words().stream().filter(word -> Character.isDigit(word.text().charAt(0))).findFirst().orElse(match.last());
    }

    private static @Nullable LocalTime time(String text, Match match) {
        var time = TIME.matcher(text);
        if (!time.matches()) return null;
        var hours = Integer.parseInt(time.group(1));
        var minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (minutes > 59 || hours > 24) return null;
        var afternoon = "pm".equals(match.kind()) || "pm".equalsIgnoreCase(time.group(3));
        return LocalTime.of((afternoon && hours < 12 ? hours + 12 : hours) % 24, minutes);
    }
}
