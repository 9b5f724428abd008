package fi.luukku.admin;

import fi.luukku.hours.DayHours;
import fi.luukku.hours.Period;
import fi.luukku.hours.Week;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Texts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Open times in a form: for each day two lists of fields, {@code opens-3} and {@code closes-3} for Wednesday and
 * {@code opens-day} and {@code closes-day} for an exception. Both empty is no time at all.
 */
final class HoursForm {

    /** Of the only day in a form. */
    static final String DAY = "day";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.:,](\\d{2}))?");

    private HoursForm() {}

    static Form of(Week week, Texts texts) {
        var fields = new HashMap<String, List<String>>();
        for (var day : DayOfWeek.values()) put(fields, key(day), week.on(day), texts);
        return new Form(fields, Map.of());
    }

    static Form of(String name, DayHours hours, Texts texts) {
        var fields = new HashMap<String, List<String>>();
        fields.put("name", List.of(name));
        put(fields, DAY, hours, texts);
        return new Form(fields, Map.of());
    }

    private static void put(Map<String, List<String>> fields, String key, DayHours hours, Texts texts) {
        fields.put("opens-" + key, hours.periods().stream().map(period -> texts.clock(period.opens())).toList());
        fields.put("closes-" + key, hours.periods().stream().map(period -> texts.clock(period.closes())).toList());
    }

    static String key(DayOfWeek day) {
        return String.valueOf(day.getValue());
    }

    /** What of the week could be read, and the form with the faults of all of its days. */
    record Read(Week week, Form form) {}

    static Read week(Form typed) {
        var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        var form = typed;
        for (var day : DayOfWeek.values()) {
            try {
                days.put(day, hours(typed, key(day)));
            } catch (Problem.Invalid wrong) {
                form = form.wrong(wrong.field(), wrong);
            }
        }
        return new Read(new Week(days), form);
    }

    /** The times of a day, or a fault of {@code times-} and its key. */
    static DayHours hours(Form form, String key) {
        var opens = form.all("opens-" + key);
        var closes = form.all("closes-" + key);
        try {
            var periods = new ArrayList<Period>();
            for (int i = 0; i < Math.max(opens.size(), closes.size()); i++) {
                if (!at(opens, i).isEmpty() || !at(closes, i).isEmpty()) periods.add(new Period(minutes(at(opens, i), Period.DAY - 1), minutes(at(closes, i), Period.DAY)));
            }
            return new DayHours(periods);
        } catch (Problem.Invalid wrong) {
            throw new Problem.Invalid("times-" + key, wrong.key(), wrong.arguments());
        }
    }

    /** "9", "9.00", "09:00" and "9,00" alike. */
    private static int minutes(String typed, int last) {
        var time = TIME.matcher(typed);
        if (!time.matches()) throw new Problem.Invalid("times", "problem.hours.time");
        var minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        var minutes = Integer.parseInt(time.group(1)) * 60 + minute;
        if (minute > 59 || minutes > last) throw new Problem.Invalid("times", "problem.hours.time");
        return minutes;
    }

    /** The form as typed, with one more time in a day or one less, as its buttons {@code add} and {@code remove} say. */
    static Form laidAnew(Form form) {
        if (form.has("add")) return withRow(form, form.value("add"));
        var gone = form.value("remove").split("\\.", 2);
        return gone.length < 2 || !gone[1].matches("\\d{1,3}") ? form : withoutRow(form, gone[0], Integer.parseInt(gone[1]));
    }

    private static Form withRow(Form form, String key) {
        var rows = Math.max(form.all("opens-" + key).size(), form.all("closes-" + key).size());
        if (rows >= DayHours.MOST) return form;
        return with(with(form, "opens-" + key, filled(form.all("opens-" + key), rows + 1)), "closes-" + key, filled(form.all("closes-" + key), rows + 1));
    }

    private static List<String> filled(List<String> typed, int size) {
        var all = new ArrayList<>(typed);
        while (all.size() < size) all.add("");
        return all;
    }

    private static Form withoutRow(Form form, String key, int row) {
        return with(with(form, "opens-" + key, without(form.all("opens-" + key), row)), "closes-" + key, without(form.all("closes-" + key), row));
    }

    private static List<String> without(List<String> typed, int row) {
        var left = new ArrayList<>(typed);
        if (row < left.size()) left.remove(row);
        return left;
    }

    private static Form with(Form form, String name, List<String> values) {
        var typed = new HashMap<>(form.typed());
        typed.put(name, values);
        return new Form(typed, form.faults());
    }

    private static String at(List<String> typed, int row) {
        return row < typed.size() ? typed.get(row).strip() : "";
    }
}
