package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.hours.Day;
import fi.luukku.hours.Holiday;
import fi.luukku.hours.Hours;
import fi.luukku.hours.OpeningHours;
import fi.luukku.hours.SpecialDay;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import fi.luukku.page.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When the stores are open. */
@Controller
@RequestMapping("/admin/hours")
class HoursController {

    private final Hours hours;
    private final HoursKeeping keeping;
    private final Brands brands;
    private final Clock clock;

    HoursController(Hours hours, HoursKeeping keeping, Brands brands, Clock clock) {
        this.hours = hours;
        this.keeping = keeping;
        this.brands = brands;
        this.clock = clock;
    }

    /** The stores; of the only one its hours at once. */
    @GetMapping
    Html list(Viewer viewer) {
        viewer.require(Role.ADMIN);
        var stores = brands.all().stream().map(brand -> shown(viewer, brand, null, null, Form.empty())).toList();
        return stores.size() == 1 ? Section.HOURS.page("hours", stores.getFirst(), viewer) : Section.HOURS.page("hours-list", new HoursPage.Stores(stores), viewer);
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable long id) {
        viewer.require(Role.ADMIN);
        return page(viewer, id, null, null, Form.empty());
    }

    @PostMapping("/{id}/week")
    Object changeWeek(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var read = HoursForm.week(Form.of(typed));
        if (!read.form().faults().isEmpty()) return page(viewer, id, read.form(), null, Form.empty()).as(HttpStatus.UNPROCESSABLE_CONTENT);
        return read.form().attempt(() -> {
            keeping.changeWeek(Id.of(id), read.week(), viewer);
            return saved(id, "", response);
        }, wrong -> page(viewer, id, wrong, null, Form.empty()));
    }

    @PostMapping("/{id}/days")
    Object addDay(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.add(Id.of(id), day(form, date(form)), viewer);
            return saved(id, "#days", response);
        }, wrong -> page(viewer, id, null, form.value("of"), wrong));
    }

    @PostMapping("/{id}/days/{date}")
    Object changeDay(Viewer viewer, @PathVariable long id, @PathVariable String date, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.ADMIN);
        var form = Form.of(typed);
        return form.attempt(() -> {
            keeping.change(Id.of(id), day(form, known(date)), viewer);
            return saved(id, "#days", response);
        }, wrong -> page(viewer, id, null, date, wrong));
    }

    @PostMapping("/{id}/days/{date}/end")
    Object removeDay(Viewer viewer, @PathVariable long id, @PathVariable String date) {
        viewer.require(Role.ADMIN);
        keeping.remove(Id.of(id), known(date), viewer);
        return Redirect.to("/admin/hours/" + id + "#days");
    }

    /** The form once more with one time more or less, for browsers without scripts. Nothing is kept yet. */
    @PostMapping("/{id}/rows")
    Html lay(Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Role.ADMIN);
        var form = HoursForm.laidAnew(Form.of(typed));
        return form.is("of", "week") ? page(viewer, id, form, null, Form.empty()) : page(viewer, id, null, form.value("of"), form);
    }

    private static Object saved(long id, String at, HttpServletResponse response) {
        return Redirect.to("/admin/hours/" + id + at, response, "admin.flash.saved");
    }

    private static SpecialDay day(Form form, LocalDate date) {
        return new SpecialDay(date, form.value("name").strip(), HoursForm.hours(form, HoursForm.DAY));
    }

    private static LocalDate date(Form form) {
        try {
            return LocalDate.parse(form.value("date"));
        } catch (DateTimeException none) {
            throw new Problem.Invalid("date", "problem.field.date");
        }
    }

    private static LocalDate known(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException none) {
            throw new Problem.NotFound();
        }
    }

    private Html page(Viewer viewer, long id, @Nullable Form week, @Nullable String editing, Form day) {
        return Section.HOURS.page("hours", shown(viewer, brands.get(Id.of(id)), week, editing, day), viewer);
    }

    private HoursPage shown(Viewer viewer, Brand brand, @Nullable Form week, @Nullable String editing, Form day) {
        var open = hours.of(brand.id());
        var today = LocalDate.ofInstant(clock.instant(), open.zone());
        var typed = week != null ? week : HoursForm.of(open.week(), Texts.in(viewer.language()));
        return new HoursPage(brand, brands.all().size() > 1, open, typed, days(open, today), today, editing, day);
    }

    private static List<Day> days(OpeningHours hours, LocalDate today) {
        var holidays = hours.holidays().between(today, today.plusYears(1)).stream().map(Holiday::date);
        var special = hours.special().keySet().stream().filter(date -> !date.isBefore(today));
        return Stream.concat(holidays, special).distinct().sorted().map(hours::day).toList();
    }
}
