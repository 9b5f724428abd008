package fi.luukku.hours;

import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the stores are open. */
@Service
public class Hours {

    private static final int YEARS_AHEAD = 2;
    private static final int NAME = 80;

    private final HoursTable table;
    private final Brands brands;
    private final Clock clock;
    private final Remembered<Map<Id<Brand>, HoursTable.Said>> every;

    Hours(HoursTable table, Brands brands, Live live, Clock clock) {
        this.table = table;
        this.brands = brands;
        this.clock = clock;
        this.every = new Remembered<>(live, "hours", table::all);
    }

    /** By the week and exceptions it has said, the holidays of Finland, and its time zone. */
    public OpeningHours of(Id<Brand> brand) {
        var zone = brands.get(brand).zone();
        var said = said(brand);
        return new OpeningHours(zone, said.week(), said.special(), FinnishHolidays.in(zone));
    }

    /** What customers may be told: nothing until the store has said its week. */
    public Optional<OpeningHours> told(Id<Brand> brand) {
        return said(brand).own() == null ? Optional.empty() : Optional.of(of(brand));
    }

    private HoursTable.Said said(Id<Brand> brand) {
        return every.get().getOrDefault(brand, HoursTable.Said.NOTHING);
    }

    /** One that is never open would promise nothing ever: it is refused. */
    @Transactional
    public void changeWeek(Id<Brand> brand, Week week) {
        if (week.closed()) throw new Problem.Invalid("week", "problem.hours.never");
        table.put(brands.get(brand).id(), week);
        every.changed();
    }

    /** From today on; days that have been stay as they were, since times have been reckoned by them. */
    @Transactional
    public void addSpecialDay(Id<Brand> brand, SpecialDay day) {
        check(brand, day);
        if (!table.add(brand, day)) throw new Problem.Invalid("date", "problem.hours.taken");
        every.changed();
    }

    @Transactional
    public void changeSpecialDay(Id<Brand> brand, SpecialDay day) {
        check(brand, day);
        if (!table.change(brand, day)) throw new Problem.NotFound();
        every.changed();
    }

    @Transactional
    public void removeSpecialDay(Id<Brand> brand, LocalDate date) {
        if (date.isBefore(today(brand)) || !table.remove(brand, date)) throw new Problem.NotFound();
        every.changed();
    }

    private void check(Id<Brand> brand, SpecialDay day) {
        var today = today(brand);
        if (day.name().length() > NAME) throw new Problem.Invalid("name", "problem.long", NAME);
        if (day.date().isBefore(today)) throw new Problem.Invalid("date", "problem.hours.past");
        if (day.date().isAfter(today.plusYears(YEARS_AHEAD))) throw new Problem.Invalid("date", "problem.hours.far", YEARS_AHEAD);
    }

    private LocalDate today(Id<Brand> brand) {
        return LocalDate.ofInstant(clock.instant(), brands.get(brand).zone());
    }
}
