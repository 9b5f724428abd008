package fi.luukku.hours;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the stores have said of their hours. */
@Repository
class HoursTable {

    /** @param own the store's week; null until it has said it */
    record Said(@Nullable Week own, Map<LocalDate, SpecialDay> special) {

        static final Said NOTHING = new Said(null, Map.of());

        Week week() {
            return own == null ? Week.OFFICE : own;
        }
    }

    private static final String PERIODS = """
        array(select lower(p) from unnest(periods) p order by p) as opens, array(select upper(p) from unnest(periods) p order by p) as closes""";

    private final JdbcClient db;

    HoursTable(JdbcClient db) {
        this.db = db;
    }

    Map<Id<Brand>, Said> all() {
        var weeks = weeks();
        var special = special();
        var all = new HashMap<Id<Brand>, Said>();
        weeks.forEach((brand, days) -> all.put(brand, new Said(new Week(days), special.getOrDefault(brand, Map.of()))));
        special.forEach((brand, days) -> all.putIfAbsent(brand, new Said(null, days)));
        return Map.copyOf(all);
    }

    private Map<Id<Brand>, Map<DayOfWeek, DayHours>> weeks() {
        var weeks = new HashMap<Id<Brand>, Map<DayOfWeek, DayHours>>();
        db.sql("select brand_id, weekday, " + PERIODS + " from opening_day").query(row -> {
            weeks.computeIfAbsent(Id.of(row.getLong("brand_id")), _ -> new EnumMap<>(DayOfWeek.class)).put(DayOfWeek.of(row.getInt("weekday")), hours(row));
        });
        return weeks;
    }

    private Map<Id<Brand>, Map<LocalDate, SpecialDay>> special() {
        var special = new HashMap<Id<Brand>, Map<LocalDate, SpecialDay>>();
        db.sql("select brand_id, date, name, " + PERIODS + " from special_day").query(row -> {
            var day = new SpecialDay(row.getObject("date", LocalDate.class), row.getString("name"), hours(row));
            special.computeIfAbsent(Id.of(row.getLong("brand_id")), _ -> new HashMap<>()).put(day.date(), day);
        });
        return special;
    }

    /** All of its days in one statement and in order, so that of two who save at once one comes wholly after the other. */
    void put(Id<Brand> brand, Week week) {
        var days = List.of(DayOfWeek.values());
        db.sql("""
                insert into opening_day (brand_id, weekday, periods)
                select :brand, weekday, cast(periods as int4multirange)
                from unnest(cast(:weekdays as smallint[]), cast(:periods as text[])) day (weekday, periods) order by weekday
                on conflict (brand_id, weekday) do update set periods = excluded.periods""")
            .param("brand", brand.value()).param("weekdays", Columns.longs(days, day -> (long) day.getValue()))
            .param("periods", Columns.texts(days, day -> text(week.on(day)))).update();
    }

    /** @return whether there was none on its date */
    boolean add(Id<Brand> brand, SpecialDay day) {
        return db.sql("insert into special_day (brand_id, date, name, periods) values (?, ?, ?, cast(? as int4multirange)) on conflict do nothing")
            .params(brand.value(), day.date(), day.name(), text(day.hours())).update() > 0;
    }

    boolean change(Id<Brand> brand, SpecialDay day) {
        return db.sql("update special_day set name = ?, periods = cast(? as int4multirange) where brand_id = ? and date = ?")
            .params(day.name(), text(day.hours()), brand.value(), day.date()).update() > 0;
    }

    boolean remove(Id<Brand> brand, LocalDate date) {
        return db.sql("delete from special_day where brand_id = ? and date = ?").params(brand.value(), date).update() > 0;
    }

    private static String text(DayHours hours) {
        return hours.periods().stream().map(period -> "[" + period.opens() + "," + period.closes() + ")").collect(Collectors.joining(",", "{", "}"));
    }

    private static DayHours hours(ResultSet row) throws SQLException {
        var opens = (Integer[]) row.getArray("opens").getArray();
        var closes = (Integer[]) row.getArray("closes").getArray();
        var periods = new ArrayList<Period>();
        for (int i = 0; i < opens.length; i++) periods.add(new Period(opens[i], closes[i]));
        return new DayHours(periods);
    }
}
