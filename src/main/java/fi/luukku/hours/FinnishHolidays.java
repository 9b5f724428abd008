package fi.luukku.hours;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The days when Finnish offices are closed: the holidays of the law, and the eves of Midsummer and Christmas, which are
 * free by the labour market's agreements. New Year's Eve and Maundy Thursday are working days.
 */
final class FinnishHolidays implements Holidays {

    private static final FinnishHolidays MAINLAND = new FinnishHolidays();
    private static final FinnishHolidays ALAND = new FinnishHolidays("01");

    private final String[] region;
    private final LoadingCache<Integer, Map<LocalDate, Holiday>> years = Caffeine.newBuilder().maximumSize(300).build(this::read);

    private FinnishHolidays(String... region) {
        this.region = region;
    }

    /** Åland keeps the day of its self-government besides; elsewhere a store keeps the holidays of Finland. */
    static Holidays in(ZoneId zone) {
        return zone.getId().equals("Europe/Mariehamn") ? ALAND : MAINLAND;
    }

    @Override
    public Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(years.get(date.getYear()).get(date));
    }

    private Map<LocalDate, Holiday> read(int year) {
        return manager().getHolidays(Year.of(year), region).stream().map(day -> new Holiday(day.getDate(), code(day.getPropertiesKey())))
            .collect(Collectors.toMap(Holiday::date, holiday -> holiday, (one, _) -> one));
    }

    // Made when it is first needed: reading all of its rules takes a moment that a start need not spend.
    private static HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));
    }

    private static String code(String key) {
        return key.replace("christian.", "").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
