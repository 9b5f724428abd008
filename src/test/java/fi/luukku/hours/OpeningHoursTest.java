package fi.luukku.hours;

import fi.luukku.kernel.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Kirjakulma is open from nine to four on working days, with and without exceptions. */
class OpeningHoursTest {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final OpeningHours office = hours(Week.OFFICE);

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T08:59, false, 2026-11-27T09:00", "2026-11-27T09:00, true, 2026-11-27T09:00", "2026-11-27T15:59, true, 2026-11-27T15:59",
        "2026-11-27T16:00, false, 2026-11-30T09:00", "2026-11-28T12:00, false, 2026-11-30T09:00",
        // Vappu on a Friday, a Thursday of Ascension, Midsummer from its eve on, Epiphany, Good Friday to Easter Monday.
        "2026-05-01T12:00, false, 2026-05-04T09:00", "2026-05-14T12:00, false, 2026-05-15T09:00", "2026-06-18T16:00, false, 2026-06-22T09:00",
        "2026-01-06T10:00, false, 2026-01-07T09:00", "2026-04-02T17:00, false, 2026-04-07T09:00",
        // Independence Day on a Monday, Christmas from its eve, which is a Thursday.
        "2027-12-06T09:00, false, 2027-12-07T09:00", "2026-12-24T09:00, false, 2026-12-28T09:00", "2026-12-31T10:00, true, 2026-12-31T10:00"})
    void isOpenOnWorkingDaysOnly(LocalDateTime at, boolean open, LocalDateTime next) {
        assertThat(office.isOpen(instant(at))).isEqualTo(open);
        assertThat(office.nextOpening(instant(at))).contains(instant(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T15:00, 2, 2026-11-27T10:00", "2026-11-27T15:00, 1, 2026-11-27T16:00", "2026-11-27T15:00, 2, 2026-11-30T10:00",
        "2026-11-28T12:00, 7, 2026-11-30T16:00", "2026-04-30T14:00, 4, 2026-05-04T11:00", "2026-12-23T15:00, 2, 2026-12-28T10:00"})
    void hoursGoOnWhenItOpensAgain(LocalDateTime from, int hours, LocalDateTime end) {
        assertThat(office.add(instant(from), Duration.ofHours(hours))).contains(instant(end));
        assertThat(office.between(instant(from), instant(end))).isEqualTo(Duration.ofHours(hours));
        assertThat(office.between(instant(end), instant(from))).isEqualTo(Duration.ofHours(-hours));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, 0, 2026-11-27", "2026-11-27, 1, 2026-11-30", "2026-11-28, 0, 2026-11-28", "2026-11-28, 1, 2026-11-30", "2026-11-28, 2, 2026-12-01",
        "2026-04-30, 1, 2026-05-04", "2026-12-23, 2, 2026-12-29"})
    void businessDaysPassOverTheOthers(LocalDate from, int days, LocalDate end) {
        assertThat(office.plusBusinessDays(from, days)).contains(end);
    }

    @Test
    void aDayEndsWhenItsLastPeriodDoes() {
        var broken = hours(new Week(Map.of(DayOfWeek.MONDAY, new DayHours(List.of(new Period(780, 1020), new Period(540, 720))))));
        assertThat(broken.isOpen(at("2026-11-30T12:30"))).isFalse();
        assertThat(broken.closesAt(at("2026-11-30T11:00"))).contains(at("2026-11-30T12:00"));
        assertThat(broken.endOfBusinessDay(LocalDate.parse("2026-11-30"))).contains(at("2026-11-30T17:00"));
        assertThat(broken.endOfBusinessDay(LocalDate.parse("2026-12-01"))).isEmpty();
        assertThat(broken.closesAt(at("2026-11-30T12:00"))).isEmpty();
    }

    @Test
    void whatGoesOnPastMidnightClosesInTheMorning() {
        var night = hours(new Week(Map.of(DayOfWeek.FRIDAY, DayHours.of(20 * 60, Period.DAY), DayOfWeek.SATURDAY, DayHours.of(0, 2 * 60))));
        assertThat(night.closesAt(at("2026-11-27T21:00"))).contains(at("2026-11-28T02:00"));
        assertThat(night.endOfBusinessDay(LocalDate.parse("2026-11-27"))).contains(at("2026-11-28T00:00"));
        assertThat(night.between(at("2026-11-27T12:00"), at("2026-11-28T12:00"))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void anExceptionGoesBeforeAHolidayAndTheWeek() {
        var eve = LocalDate.parse("2026-12-24");
        var stocktaking = LocalDate.parse("2026-11-30");
        var hours = new OpeningHours(FINLAND, Week.OFFICE, Map.of(eve, new SpecialDay(eve, "Jouluaatto", DayHours.of(540, 720)),
            stocktaking, new SpecialDay(stocktaking, "Inventaario", DayHours.CLOSED)), FinnishHolidays.in(FINLAND));
        assertThat(hours.isOpen(at("2026-12-24T10:00"))).isTrue();
        assertThat(hours.day(eve).holiday()).isEqualTo(new Holiday(eve, "christmas-eve"));
        assertThat(hours.nextOpening(at("2026-11-27T16:00"))).contains(at("2026-12-01T09:00"));
        assertThat(hours.plusBusinessDays(LocalDate.parse("2026-11-27"), 1)).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void theNightOfSpringIsAnHourShorterAndThatOfAutumnLonger() {
        var always = hours(new Week(every(DayHours.of(0, Period.DAY))));
        assertThat(always.between(at("2026-03-29T00:00"), at("2026-03-30T00:00"))).isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at("2026-10-25T00:00"), at("2026-10-26T00:00"))).isEqualTo(Duration.ofHours(25));
        // From three to four: an hour that is not there in spring and comes twice in autumn.
        var small = hours(new Week(every(DayHours.of(180, 240))));
        assertThat(small.isBusinessDay(LocalDate.parse("2026-03-29"))).isFalse();
        assertThat(small.between(at("2026-10-25T00:00"), at("2026-10-26T00:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(small.closesAt(at("2026-10-25T03:30"))).contains(Instant.parse("2026-10-25T02:00:00Z"));
        assertThat(small.endOfBusinessDay(LocalDate.parse("2026-10-25"))).contains(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void whatNeverOpensEndsAndWhatNeverClosesToo() {
        var never = hours(new Week(Map.of()));
        var now = at("2026-11-27T12:00");
        assertThat(never.nextOpening(now)).isEmpty();
        assertThat(never.add(now, Duration.ofSeconds(1))).isEmpty();
        assertThat(never.plusBusinessDays(LocalDate.parse("2026-11-27"), 1)).isEmpty();
        assertThat(never.between(now, now.plus(Duration.ofDays(36_000)))).isZero();
        var always = new OpeningHours(FINLAND, new Week(every(DayHours.of(0, Period.DAY))), Map.of(), Holidays.NONE);
        assertThat(always.closesAt(now)).isEmpty();
        assertThat(always.add(now, Duration.ofDays(40_000))).isEmpty();
        assertThat(always.plusBusinessDays(LocalDate.parse("2026-11-27"), 40_000)).isEmpty();
        assertThatThrownBy(() -> always.between(now, now.plus(Duration.ofDays(40_000)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoreThatOpensForOneDayOpensOnce() {
        var fair = LocalDate.parse("2027-05-15");
        var once = new OpeningHours(FINLAND, new Week(Map.of()), Map.of(fair, new SpecialDay(fair, "Messut", DayHours.of(600, Period.DAY))), Holidays.NONE);
        var now = at("2026-11-27T12:00");
        assertThat(once.nextOpening(now)).contains(at("2027-05-15T10:00"));
        assertThat(once.add(now, Duration.ofHours(14))).contains(at("2027-05-16T00:00"));
        assertThat(once.add(now, Duration.ofHours(15))).isEmpty();
        assertThat(once.closesAt(at("2027-05-15T23:00"))).contains(at("2027-05-16T00:00"));
        assertThat(once.plusBusinessDays(fair.minusDays(1), 1)).contains(fair);
        assertThat(once.nextOpening(at("2027-05-16T00:00"))).isEmpty();
    }

    @Test
    void periodsThatOverlapOrEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new Period(600, 600)).isInstanceOf(Problem.Invalid.class).hasMessage("problem.hours.order");
        assertThatThrownBy(() -> new DayHours(List.of(new Period(540, 720), new Period(700, 800)))).hasMessage("problem.hours.overlap");
        assertThat(new DayHours(List.of(new Period(720, 900), new Period(540, 720))).periods()).containsExactly(new Period(540, 900));
    }

    private static OpeningHours hours(Week week) {
        return new OpeningHours(FINLAND, week, Map.of(), FinnishHolidays.in(FINLAND));
    }

    private static Map<DayOfWeek, DayHours> every(DayHours hours) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours));
    }

    private static Instant at(String local) {
        return instant(LocalDateTime.parse(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(FINLAND).toInstant();
    }
}
