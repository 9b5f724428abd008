package fi.luukku.hours;

import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two stores that keep their own hours. Today is 23 November 2026, a Monday. */
@LuukkuTest
class HoursTest {

    private static final LocalDate FAIR = LocalDate.parse("2026-11-28");

    @Autowired Hours hours;
    @Autowired Brands brands;
    @Autowired TransactionTemplate transaction;

    private Brand books;
    private Brand pens;

    @BeforeEach
    void twoStores() {
        books = brand("kirjakulma");
        pens = brand("kynakauppa");
    }

    private Brand brand(String name) {
        return brands.create(name + Long.toString(System.nanoTime(), 36), name, 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
    }

    @Test
    void aStoreThatHasSaidNothingKeepsOfficeHours() {
        var of = hours.of(books.id());
        assertThat(of.week()).isEqualTo(Week.OFFICE);
        assertThat(of.day(LocalDate.parse("2026-11-27")).hours()).isEqualTo(DayHours.of(9 * 60, 16 * 60));
        assertThat(of.day(LocalDate.parse("2026-12-25")).hours().closed()).isTrue();
        assertThatThrownBy(() -> hours.of(Id.of(Long.MAX_VALUE))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void eachStoreHasItsOwnAndAChangeIsSeenAtOnce() {
        hours.of(pens.id());
        var week = new Week(Map.of(DayOfWeek.SUNDAY, new DayHours(List.of(new Period(0, 60), new Period(1200, Period.DAY)))));
        hours.changeWeek(books.id(), week);
        assertThat(hours.of(books.id()).week()).isEqualTo(full(week));
        assertThat(hours.of(pens.id()).week()).isEqualTo(Week.OFFICE);
        hours.changeWeek(books.id(), Week.OFFICE);
        assertThat(hours.of(books.id()).week()).isEqualTo(full(Week.OFFICE));
    }

    @Test
    void exceptionsComeAndGo() {
        var fair = new SpecialDay(FAIR, "Messut", DayHours.of(600, 900));
        hours.addSpecialDay(books.id(), fair);
        assertThat(hours.of(books.id()).day(FAIR).special()).isEqualTo(fair);
        assertThat(hours.of(pens.id()).day(FAIR).special()).isNull();
        assertThatThrownBy(() -> hours.addSpecialDay(books.id(), fair)).hasMessage("problem.hours.taken");
        hours.changeSpecialDay(books.id(), new SpecialDay(FAIR, "", DayHours.CLOSED));
        assertThat(hours.of(books.id()).day(FAIR).hours().closed()).isTrue();
        hours.removeSpecialDay(books.id(), FAIR);
        assertThat(hours.of(books.id()).special()).isEmpty();
        assertThatThrownBy(() -> hours.removeSpecialDay(books.id(), FAIR)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> hours.changeSpecialDay(books.id(), fair)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatHasBeenStaysAsItWas() {
        assertThatThrownBy(() -> hours.addSpecialDay(books.id(), new SpecialDay(LocalDate.parse("2026-11-22"), "", DayHours.CLOSED))).hasMessage("problem.hours.past");
        assertThatThrownBy(() -> hours.removeSpecialDay(books.id(), LocalDate.parse("2026-11-22"))).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> hours.addSpecialDay(books.id(), new SpecialDay(FAIR, "n".repeat(81), DayHours.CLOSED))).hasMessage("problem.long");
    }

    @Test
    void aStoreIsNotAlwaysClosed() {
        assertThatThrownBy(() -> hours.changeWeek(books.id(), new Week(Map.of(DayOfWeek.MONDAY, DayHours.CLOSED)))).hasMessage("problem.hours.never");
        assertThat(hours.of(books.id()).week()).isEqualTo(Week.OFFICE);
    }

    @Test
    void whatIsTakenBackIsNotRemembered() {
        transaction.executeWithoutResult(taken -> {
            hours.addSpecialDay(books.id(), new SpecialDay(FAIR, "Messut", DayHours.CLOSED));
            assertThat(hours.of(books.id()).special()).containsKey(FAIR);
            taken.setRollbackOnly();
        });
        assertThat(hours.of(books.id()).special()).isEmpty();
    }

    @Test
    void theZoneIsTheStoresOwn() {
        brands.change(books.id(), books.slug(), books.name(), 205, books.languages(), ZoneId.of("Europe/Mariehamn"));
        assertThat(hours.of(books.id()).zone()).isEqualTo(ZoneId.of("Europe/Mariehamn"));
        assertThat(hours.of(books.id()).isBusinessDay(LocalDate.parse("2027-06-09"))).isFalse();
        assertThat(hours.of(pens.id()).isBusinessDay(LocalDate.parse("2027-06-09"))).isTrue();
    }

    @Test
    void ofThoseWhoSaveAtOnceOneComesWhollyAfterTheOthers() throws Exception {
        var weeks = IntStream.range(1, 9).mapToObj(i -> new Week(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> DayHours.of(i, 1000 + i))))).toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var saved : people.invokeAll(weeks.stream().map(week -> (Callable<Void>) () -> {
                hours.changeWeek(books.id(), week);
                return null;
            }).toList())) saved.get();
        }
        assertThat(hours.of(books.id()).week()).isIn(weeks);
    }

    private static Week full(Week week) {
        return new Week(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, week::on)));
    }
}
