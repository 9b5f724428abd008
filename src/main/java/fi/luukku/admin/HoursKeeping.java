package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.hours.DayHours;
import fi.luukku.hours.Hours;
import fi.luukku.hours.SpecialDay;
import fi.luukku.hours.Week;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.page.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stores' opening hours, kept by admins. */
@Service
class HoursKeeping {

    private final Hours hours;
    private final Audit audit;

    HoursKeeping(Hours hours, Audit audit) {
        this.hours = hours;
        this.audit = audit;
    }

    @Transactional
    void changeWeek(Id<Brand> brand, Week week, Viewer by) {
        by.require(Role.ADMIN);
        hours.changeWeek(brand, week);
        audit.record(by, "hours.week-changed", "brand:" + brand, Map.of("week", told(week)));
    }

    @Transactional
    void add(Id<Brand> brand, SpecialDay day, Viewer by) {
        by.require(Role.ADMIN);
        hours.addSpecialDay(brand, day);
        audit.record(by, "hours.day-added", "brand:" + brand, told(day));
    }

    @Transactional
    void change(Id<Brand> brand, SpecialDay day, Viewer by) {
        by.require(Role.ADMIN);
        hours.changeSpecialDay(brand, day);
        audit.record(by, "hours.day-changed", "brand:" + brand, told(day));
    }

    @Transactional
    void remove(Id<Brand> brand, LocalDate date, Viewer by) {
        by.require(Role.ADMIN);
        hours.removeSpecialDay(brand, date);
        audit.record(by, "hours.day-removed", "brand:" + brand, Map.of("date", date.toString()));
    }

    // By the numbers of the days, Monday is 1: the log is read in every language.
    private static Map<String, String> told(Week week) {
        var told = new TreeMap<String, String>();
        for (var day : DayOfWeek.values()) if (!week.on(day).closed()) told.put(HoursForm.key(day), told(week.on(day)));
        return told;
    }

    private static Map<String, String> told(SpecialDay day) {
        var told = new TreeMap<>(Map.of("date", day.date().toString(), "hours", day.hours().closed() ? "closed" : told(day.hours())));
        if (!day.name().isEmpty()) told.put("name", day.name());
        return told;
    }

    private static String told(DayHours hours) {
        var clock = Texts.in(Language.EN);
        return hours.periods().stream().map(period -> clock.clock(period.opens()) + "–" + clock.clock(period.closes())).collect(Collectors.joining(", "));
    }
}
