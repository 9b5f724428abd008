package fi.luukku.playbook;

import fi.luukku.kernel.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/**
 * The closing words of a season: a feast is wished only in the days before it and on it, and otherwise the time of year
 * is enough. The feasts are those that shops in Finland greet on.
 */
enum SeasonGreeting {

    CHRISTMAS("Hyvää joulua!", "God jul!", "Merry Christmas!"),
    ADVENT("Jouluisin terveisin", "Julhälsningar", "Season's greetings"),
    NEW_YEAR("Hyvää uutta vuotta!", "Gott nytt år!", "Happy New Year!"),
    NEW_YEAR_BEGUN("Hyvää alkanutta vuotta!", "God fortsättning på det nya året!", "All the best for the new year!"),
    EASTER("Hyvää pääsiäistä!", "Glad påsk!", "Happy Easter!"),
    VAPPU("Hyvää vappua!", "Glad vappen!", "Happy Vappu!"),
    MIDSUMMER("Hyvää juhannusta!", "Glad midsommar!", "Happy Midsummer!"),
    INDEPENDENCE("Hyvää itsenäisyyspäivää!", "Glad självständighetsdag!", "Happy Independence Day!"),
    WINTER("Talvisin terveisin", "Vinterhälsningar", "Warm winter greetings"),
    SPRING("Keväisin terveisin", "Vårhälsningar", "Spring greetings"),
    SUMMER("Kesäisin terveisin", "Sommarhälsningar", "Summer greetings"),
    AUTUMN("Syysterveisin", "Hösthälsningar", "Autumn greetings");

    private final String finnish;
    private final String swedish;
    private final String english;

    SeasonGreeting(String finnish, String swedish, String english) {
        this.finnish = finnish;
        this.swedish = swedish;
        this.english = english;
    }

    String in(Language language) {
        return switch (language) {
            case FI -> finnish;
            case SV -> swedish;
            case EN -> english;
        };
    }

    static SeasonGreeting on(LocalDate day) {
        var easter = easter(day.getYear());
        var midsummer = LocalDate.of(day.getYear(), Month.JUNE, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        if (within(day, easter.minusDays(5), easter.plusDays(1))) return EASTER;
        if (within(day, midsummer.minusDays(3), midsummer)) return MIDSUMMER;
        if (within(day, at(day, 4, 28), at(day, 5, 1))) return VAPPU;
        if (within(day, at(day, 12, 5), at(day, 12, 6))) return INDEPENDENCE;
        if (within(day, at(day, 12, 18), at(day, 12, 26))) return CHRISTMAS;
        if (within(day, at(day, 12, 27), at(day, 12, 31))) return NEW_YEAR;
        if (within(day, at(day, 1, 1), at(day, 1, 6))) return NEW_YEAR_BEGUN;
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> WINTER;
            case MARCH, APRIL, MAY -> SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
            case DECEMBER -> ADVENT;
        };
    }

    private static LocalDate at(LocalDate day, int month, int dayOfMonth) {
        return MonthDay.of(month, dayOfMonth).atYear(day.getYear());
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
    private static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
