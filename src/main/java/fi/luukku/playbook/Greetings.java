package fi.luukku.playbook;

import fi.luukku.kernel.Language;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;

/** The greetings that the clock of the brand's zone tells. */
public final class Greetings {

    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final LocalTime DAY = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 0);

    private Greetings() {}

    public static Map<Variable, String> at(ZonedDateTime now, Language language) {
        return Map.of(Variable.GREETING_SEASON, SeasonGreeting.on(now.toLocalDate()).in(language), Variable.GREETING_TIME, time(now.toLocalTime(), language));
    }

    /** At night nobody is wished a good night by a shop. */
    private static String time(LocalTime time, Language language) {
        if (time.isBefore(MORNING) || !time.isBefore(NIGHT)) return in(language, "Hei", "Hej", "Hello");
        if (time.isBefore(DAY)) return in(language, "Hyvää huomenta", "God morgon", "Good morning");
        if (time.isBefore(EVENING)) return in(language, "Hyvää päivää", "God dag", language == Language.EN && time.isBefore(LocalTime.NOON) ? "Good morning" : "Good afternoon");
        return in(language, "Hyvää iltaa", "God kväll", "Good evening");
    }

    private static String in(Language language, String finnish, String swedish, String english) {
        return switch (language) {
            case FI -> finnish;
            case SV -> swedish;
            case EN -> english;
        };
    }
}
