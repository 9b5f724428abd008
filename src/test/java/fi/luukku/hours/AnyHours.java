package fi.luukku.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.Provide;

/** Calendars of every kind, and moments about a day when clocks are turned. */
class AnyHours extends DomainContextBase {

    /** A calendar, a day that is odd in its zone, and moments within a few days of it. */
    record Case(OpeningHours hours, LocalDate day, Instant one, Instant other, Instant third) {}

    private record Place(String zone, String day) {

        Instant noon() {
            return LocalDate.parse(day).atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
        }
    }

    // Finland in spring and autumn; half an hour; midnight skipped; midnight passed twice; a whole day left out; no turns.
    private static final List<Place> PLACES = List.of(new Place("Europe/Helsinki", "2026-03-29"), new Place("Europe/Helsinki", "2026-10-25"),
        new Place("Europe/Helsinki", "2026-06-19"), new Place("Europe/Helsinki", "2026-12-24"), new Place("Australia/Lord_Howe", "2026-04-05"),
        new Place("Australia/Lord_Howe", "2026-10-04"), new Place("America/Sao_Paulo", "2017-10-15"), new Place("America/Sao_Paulo", "2018-02-18"),
        new Place("America/St_Johns", "2005-10-30"), new Place("America/St_Johns", "2006-04-02"), new Place("Pacific/Apia", "2011-12-30"),
        new Place("Asia/Kathmandu", "2026-05-01"));

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(PLACES).flatMap(place -> {
            var day = LocalDate.parse(place.day);
            var moments = Arbitraries.integers().between(-3 * Period.DAY, 3 * Period.DAY).map(minutes -> place.noon().plus(minutes, ChronoUnit.MINUTES));
            return Combinators.combine(hours(ZoneId.of(place.zone), day), days(day), moments, moments, moments).as(Case::new);
        });
    }

    private static Arbitrary<OpeningHours> hours(ZoneId zone, LocalDate about) {
        var special = Combinators.combine(days(about), dayHours()).as((date, hours) -> new SpecialDay(date, "", hours)).list().ofMaxSize(3).map(days -> {
            var byDate = new HashMap<LocalDate, SpecialDay>();
            days.forEach(day -> byDate.put(day.date(), day));
            return byDate;
        });
        return Combinators.combine(weeks(), special, Arbitraries.of(Holidays.NONE, FinnishHolidays.in(zone)))
            .as((week, days, holidays) -> new OpeningHours(zone, week, days, holidays));
    }

    private static Arbitrary<LocalDate> days(LocalDate about) {
        return Arbitraries.integers().between(-3, 3).map(about::plusDays);
    }

    private static Arbitrary<Week> weeks() {
        var any = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), dayHours()).ofMaxSize(7).map(Week::new);
        var always = Arbitraries.just(new Week(Map.copyOf(Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, _ -> DayHours.of(0, Period.DAY))))));
        return Arbitraries.frequencyOf(Tuple.of(8, any), Tuple.of(1, always), Tuple.of(1, Arbitraries.just(Week.OFFICE)));
    }

    // Bounds taken in twos make periods that never overlap; the night hours come up most, for there the clocks turn.
    private static Arbitrary<DayHours> dayHours() {
        var minutes = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 5 * 60)), Tuple.of(2, Arbitraries.integers().between(0, Period.DAY)),
            Tuple.of(1, Arbitraries.of(0, 120, 180, 210, 240, Period.DAY)));
        return minutes.set().ofMaxSize(6).map(bounds -> {
            var sorted = bounds.stream().sorted().toList();
            var periods = new ArrayList<Period>();
            for (int i = 0; i + 1 < sorted.size(); i += 2) periods.add(new Period(sorted.get(i), sorted.get(i + 1)));
            return new DayHours(periods);
        });
    }
}
