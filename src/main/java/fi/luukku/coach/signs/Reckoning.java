package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Times.Part;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.format.ClockTimes;
import fi.luukku.finnish.format.Dates;
import fi.luukku.finnish.format.Found;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a phrase of times.txt, or a date, means by the calendar. */
final class Reckoning {

    private static final List<List<String>> WEEKDAYS = List.of(List.of("maanantai", "måndag", "monday"), List.of("tiistai", "tisdag", "tuesday"), List.of("keskiviik", "onsdag", "wednesday"),
        List.of("torstai", "torsdag", "thursday"), List.of("perjantai", "fredag", "friday"), List.of("lauantai", "lördag", "saturday"), List.of("sunnuntai", "söndag", "sunday"));
    private static final List<List<String>> MONTHS = List.of(List.of("tammikuu", "januari", "january"), List.of("helmikuu", "februari", "february"), List.of("maaliskuu", "mars", "march"),
        List.of("huhtikuu", "april"), List.of("toukokuu", "maj", "may"), List.of("kesäkuu", "juni", "june"), List.of("heinäkuu", "juli", "july"), List.of("elokuu", "augusti", "august"),
        List.of("syyskuu", "september"), List.of("lokakuu", "oktober", "october"), List.of("marraskuu", "november"), List.of("joulukuu", "december"));
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("yhden", 1), Map.entry("yhdessä", 1), Map.entry("en", 1), Map.entry("ett", 1), Map.entry("one", 1), Map.entry("a", 1), Map.entry("an", 1),
        Map.entry("kahden", 2), Map.entry("kahdessa", 2), Map.entry("parin", 2), Map.entry("parissa", 2), Map.entry("två", 2), Map.entry("par", 2), Map.entry("two", 2), Map.entry("couple", 2),
        Map.entry("kolmen", 3), Map.entry("kolmessa", 3), Map.entry("muutaman", 3), Map.entry("muutamassa", 3), Map.entry("tre", 3), Map.entry("några", 3), Map.entry("three", 3), Map.entry("few", 3),
        Map.entry("neljän", 4), Map.entry("neljässä", 4), Map.entry("fyra", 4), Map.entry("four", 4), Map.entry("viiden", 5), Map.entry("viidessä", 5), Map.entry("fem", 5), Map.entry("five", 5),
        Map.entry("kuuden", 6), Map.entry("kuudessa", 6), Map.entry("sex", 6), Map.entry("six", 6), Map.entry("seitsemän", 7), Map.entry("seitsemässä", 7), Map.entry("sju", 7), Map.entry("seven", 7),
        Map.entry("kahdeksan", 8), Map.entry("åtta", 8), Map.entry("eight", 8), Map.entry("yhdeksän", 9), Map.entry("nio", 9), Map.entry("nine", 9),
        Map.entry("kymmenen", 10), Map.entry("kymmenessä", 10), Map.entry("tio", 10), Map.entry("ten", 10), Map.entry("yksi", 1), Map.entry("kaksi", 2), Map.entry("kolme", 3), Map.entry("neljä", 4), Map.entry("viisi", 5), Map.entry("kuusi", 6), Map.entry("kaksitoista", 12), Map.entry("tolv", 12), Map.entry("twelve", 12),
        Map.entry("neljäntoista", 14), Map.entry("fjorton", 14), Map.entry("fourteen", 14));
    private static final List<String> PLURALS = List.of("ien", "jen", "days", "weeks", "months", "hours", "minutes", "dagar", "veckor", "månader", "timmar", "minuter");
    /** What goes on from a day's or a month's name in the genitive when it tells a time. */
    private static final List<String> WITHIN = List.of("aika", "kulue", "sisäl", "mittaan", "alku", "alu", "puol", "loppu", "lopu", "pääte", "vaihte", "aamu", "ilta", "ilto", "vastai", "jälkeen", "ja", "tai");
    private static final int START_OF_MONTH = 7;
    private static final int MIDDLE_OF_MONTH = 15;
    /** A number above this is no count of days that anybody promises. */
    private static final int MOST = 400;
    private static final int WEEKS = 52;
    private static final int CHRISTMAS_EVE = 24;

    private final Reading reading;
    private final Moments moments;

    Reckoning(Reading reading, Moments moments) {
        this.reading = reading;
        this.moments = moments;
    }

    @Nullable Part of(Match match) {
        return switch (match.kind()) {
            case "today" -> on(match, moments.today());
            case "part-of-day" -> followsDay(match) ? null : on(match, moments.today());
            case "tomorrow" -> on(match, moments.plusDays(1));
            case "overmorrow" -> on(match, moments.plusDays(2));
            case "weekday" -> isOfAThing(match) ? null : weekday(match).map(day -> on(match, moments.next(day))).orElse(null);
            case "before-weekday" -> weekday(match).map(day -> on(match, moments.before(moments.next(day)))).orElse(null);
            case "next-week-weekday" -> weekday(match).map(day -> on(match, moments.nextWeek(day))).orElse(null);
            case "this-week" -> on(match, moments.endOfWeek(0));
            case "weekend" -> on(match, moments.next(DayOfWeek.SUNDAY));
            case "after-weekend" -> on(match, moments.next(DayOfWeek.MONDAY));
            case "next-week" -> on(match, moments.endOfWeek(1));
            case "week" -> week(match).map(week -> on(match, moments.endOfNumberedWeek(week))).orElse(null);
            case "next-week-start" -> on(match, moments.nextWeek(DayOfWeek.TUESDAY));
            case "days" -> count(match).map(days -> on(match, isBusiness(match) ? moments.plusBusinessDays(days) : moments.plusDays(days))).orElse(null);
            case "weeks" -> count(match).map(weeks -> on(match, moments.plusDays(7 * weeks))).orElse(null);
            case "months" -> count(match).map(months -> on(match, moments.today().plusMonths(months))).orElse(null);
            case "hours" -> count(match).map(hours -> at(match, Duration.ofHours(hours))).orElse(null);
            case "minutes" -> count(match).map(minutes -> at(match, Duration.ofMinutes(minutes))).orElse(null);
            case "month-end" -> on(match, moments.endOfMonth(0));
            case "next-month" -> on(match, moments.endOfMonth(1));
            case "month" -> isOfAThing(match) ? null : month(match).map(month -> on(match, moments.endOf(month))).orElse(null);
            case "month-start" -> month(match).map(month -> on(match, moments.dayOf(month, START_OF_MONTH))).orElse(null);
            case "month-middle" -> month(match).map(month -> on(match, moments.dayOf(month, MIDDLE_OF_MONTH))).orElse(null);
            case "christmas" -> on(match, moments.before(moments.dayOf(12, CHRISTMAS_EVE)));
            case "midsummer" -> moments.beforeHoliday("midsummer-eve").map(day -> on(match, day)).orElse(null);
            case "easter" -> moments.beforeHoliday("good-friday").map(day -> on(match, day)).orElse(null);
            case "mayday" -> on(match, moments.before(moments.dayOf(5, 1)));
            case "year-end" -> on(match, moments.endOfYear());
            case "noon" -> new Part(match.sentence(), match.start(), match.end(), null, LocalTime.NOON, null);
            case null, default -> throw new IllegalStateException("No such time: " + match.kind());
        };
    }

    /** "Huomenna iltapäivällä" is one time, and no time of today. */
    private boolean followsDay(Match match) {
        var at = match.first().index() - 1;
        if (at < 0 || reading.words().get(at).sentence() != match.sentence()) return false;
        var before = reading.words().get(at);
        return before.lower().endsWith("huomenna") || among(WEEKDAYS, before.lower()) >= 0 || before.is(Token.Kind.NUMBER) && before.text().endsWith(".");
    }

    /** "Maaliskuun lasku", "perjantain tilaus": the month or the day tells which one, and not when. */
    private boolean isOfAThing(Match match) {
        var name = match.last().lower();
        if (!name.endsWith("kuun") && !name.endsWith("tain") && !name.endsWith("viikon")) return false;
        var next = match.last().index() + 1;
        if (next >= reading.words().size()) return false;
        var word = reading.words().get(next);
        return word.sentence() == match.sentence() && word.is(Token.Kind.WORD) && WITHIN.stream().noneMatch(word.lower()::startsWith);
    }

    private static Part on(Match match, LocalDate day) {
        return new Part(match.sentence(), match.start(), match.end(), day, null, null);
    }

    private Part at(Match match, Duration later) {
        return new Part(match.sentence(), match.start(), match.end(), null, null, moments.plus(later));
    }

    private static Optional<DayOfWeek> weekday(Match match) {
        for (var word : match.words()) {
            // "maanantaisin", "on Mondays": that is a habit.
            if (word.lower().endsWith("isin")) return Optional.empty();
            var day = among(WEEKDAYS, word.lower());
            if (day >= 0) return Optional.of(DayOfWeek.of(day + 1));
        }
        return Optional.empty();
    }

    /** "Viikolla 13": of the year's weeks the thirteenth. */
    private static Optional<Integer> week(Match match) {
        return Optional.of(match.last().text()).filter(text -> text.matches("\\d{1,2}")).map(Integer::valueOf).filter(week -> week >= 1 && week <= WEEKS);
    }

    private static Optional<Integer> month(Match match) {
        for (var word : match.words()) {
            var month = among(MONTHS, word.lower());
            if (month >= 0) return word.lower().endsWith("kuuta") || word.lower().endsWith("kuisin") ? Optional.empty() : Optional.of(month + 1);
        }
        return Optional.empty();
    }

    private static int among(List<List<String>> names, String word) {
        for (int i = 0; i < names.size(); i++) if (names.get(i).stream().anyMatch(word::startsWith)) return i;
        return -1;
    }

    /** The number said of days: in the phrase, or just before it; one where none is said. The last of "3–5". */
    private Optional<Integer> count(Match match) {
        for (int i = match.last().index(); i >= Math.max(0, match.first().index() - 2); i--) {
            var word = reading.words().get(i);
            if (word.sentence() != match.sentence()) break;
            var number = number(word);
            if (number != null) return number <= MOST ? Optional.of(number) : Optional.empty();
        }
        // "in the coming days" is no number of them.
        return match.words().stream().anyMatch(word -> PLURALS.stream().anyMatch(word.lower()::endsWith)) ? Optional.empty() : Optional.of(1);
    }

    /** Of a token that is one, in digits or in the words that count days; null of any other. */
    static @Nullable Integer number(Word word) {
        if (word.is(Token.Kind.NUMBER)) return lastNumber(word.text());
        if (!word.is(Token.Kind.WORD)) return null;
        return NUMBERS.get(word.lower().substring(word.lower().lastIndexOf('-') + 1));
    }

    private static @Nullable Integer lastNumber(String text) {
        var end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) end--;
        var start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) start--;
        return end == start || end - start > 4 ? null : Integer.valueOf(text.substring(start, end));
    }

    private boolean isBusiness(Match match) {
        for (var word : match.words()) {
            var lower = word.lower();
            if (lower.startsWith("arki") || lower.startsWith("työ") || lower.startsWith("pankki") || lower.startsWith("arbets") || lower.startsWith("vardag") || lower.startsWith("bank")
                || lower.startsWith("working") || lower.startsWith("business") || lower.startsWith("weekday")) return true;
        }
        return false;
    }

    /** Dates with a day's number, and hours of the clock. */
    List<Part> written() {
        var parts = new ArrayList<Part>();
        for (var date : Dates.in(reading.text())) part(date, date.value().near(moments.today()).last(), null).map(this::withWeekday).ifPresent(parts::add);
        for (var time : ClockTimes.in(reading.text())) part(time, null, time.value().last()).ifPresent(parts::add);
        return parts;
    }

    /** "Torstaina 26.3." is that day, and no other Thursday. */
    private Part withWeekday(Part date) {
        var at = reading.wordAt(date.start()).orElseThrow().index() - 1;
        while (at >= 0 && (reading.words().get(at).is(Token.Kind.MARK) || reading.words().get(at).lower().equals("den"))) at--;
        if (at < 0 || reading.words().get(at).sentence() != date.sentence() || among(WEEKDAYS, reading.words().get(at).lower()) < 0) return date;
        return new Part(date.sentence(), reading.words().get(at).start(), date.end(), date.day(), null, null);
    }

    private Optional<Part> part(Found<?> found, @Nullable LocalDate day, @Nullable LocalTime time) {
        return reading.wordAt(found.start()).filter(word -> !word.quoted()).map(word -> new Part(word.sentence(), found.start(), found.end(), day, time, null));
    }
}
