package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.hours.Day;
import fi.luukku.hours.DayHours;
import fi.luukku.hours.OpeningHours;
import fi.luukku.page.Frame;
import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a store is open.
 *
 * @param among   whether there are other stores too
 * @param days    the holidays and exceptions to come
 * @param editing the date whose form was sent back, "new" for a new one, null for none
 */
public record HoursPage(Brand brand, boolean among, OpeningHours hours, Form week, List<Day> days, LocalDate today,
                        @Nullable String editing, Form dayForm) {

    /** The stores, when there are several. */
    public record Stores(List<HoursPage> stores) {}

    public String path() {
        return "/admin/hours/" + brand.id();
    }

    public boolean edits(Day day) {
        return day.date().toString().equals(editing);
    }

    public Form form(Day day, Texts texts) {
        if (edits(day)) return dayForm;
        return HoursForm.of(day.special() == null ? "" : day.special().name(), day.hours(), texts);
    }

    /** The exception's name, else the holiday's. */
    public static String name(Day day, Texts texts) {
        if (day.special() != null && !day.special().name().isEmpty()) return day.special().name();
        return texts.of(day.holiday() == null ? "admin.hours.exception" : "holiday." + day.holiday().code());
    }

    public static String times(DayHours hours, Texts texts) {
        if (hours.closed()) return texts.of("admin.hours.closed");
        return hours.periods().stream().map(period -> texts.clock(period.opens()) + "–" + texts.clock(period.closes())).collect(Collectors.joining(", "));
    }

    public static String weekday(DayOfWeek day, Texts texts) {
        var name = day.getDisplayName(TextStyle.FULL_STANDALONE, texts.language().locale());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public boolean openNow(Frame frame) {
        return hours.isOpen(frame.time().now());
    }

    /** What is true now and what comes next, by the store's own clock. */
    public String now(Frame frame) {
        var now = frame.time().now();
        var time = new Times(frame.t(), hours.zone(), now);
        if (hours.isOpen(now)) return hours.closesAt(now).map(end -> frame.text("admin.hours.open-until", time.dateTime(end))).orElseGet(() -> frame.text("admin.hours.open-always"));
        return hours.nextOpening(now).map(next -> frame.text("admin.hours.closed-until", time.dateTime(next))).orElseGet(() -> frame.text("admin.hours.closed-for-good"));
    }
}
