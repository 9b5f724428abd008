package fi.luukku.finnish.format;

import static fi.luukku.kernel.Language.EN;
import static fi.luukku.kernel.Language.FI;
import static fi.luukku.kernel.Language.SV;

import fi.luukku.kernel.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Months and weekdays in the three languages. */
final class CalendarNames {

    /** The longest word worth looking up. */
    static final int LONGEST = 18;

    private static final List<String> FINNISH = List.of("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu");
    private static final List<String> SWEDISH = List.of("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december");
    private static final List<String> ENGLISH = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");
    private static final List<String> FINNISH_CASES = List.of("ta", "n", "", "ssa", "lla", "lle", "ksi");
    private static final List<String> FINNISH_DAYS = List.of("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai");
    private static final List<String> FINNISH_DAY_CASES = List.of("", "na", "n", "ta", "hin", "sta", "ksi", "lle", "lta", "isin", "ksin");
    private static final List<String> SWEDISH_DAYS = List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    private static final List<String> ENGLISH_DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> SHORT_DAYS = List.of("ma", "ti", "ke", "to", "pe", "la", "su", "mån", "tis", "ons", "tors", "fre", "lör", "sön", "mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Map<String, Named> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = days();

    private CalendarNames() {
    }

    /** @param genitive whether it is a Finnish month as in "kesäkuun 5." */
    record Named(Month month, Set<Language> languages, boolean genitive) {
    }

    /** A month by any form of its name, in small letters. */
    static @Nullable Named month(String word) {
        return MONTHS.get(word);
    }

    static @Nullable DayOfWeek day(String word) {
        return DAYS.get(word);
    }

    /** The month's name as it follows a day's number. */
    static String name(Month month, Language language) {
        var index = month.ordinal();
        return switch (language) {
            case FI -> FINNISH.get(index) + "kuuta";
            case SV -> SWEDISH.get(index);
            case EN -> ENGLISH.get(index);
        };
    }

    private static Map<String, Named> months() {
        var months = new HashMap<String, Named>();
        for (var month : Month.values()) {
            var index = month.ordinal();
            for (var ending : FINNISH_CASES) add(months, FINNISH.get(index) + "kuu" + ending, month, FI, ending.equals("n"));
            add(months, SWEDISH.get(index), month, SV, false);
            add(months, ENGLISH.get(index).toLowerCase(Locale.ROOT), month, EN, false);
            add(months, ENGLISH.get(index).substring(0, 3).toLowerCase(Locale.ROOT), month, EN, false);
            add(months, SWEDISH.get(index).substring(0, 3), month, SV, false);
        }
        add(months, "sept", Month.SEPTEMBER, SV, false);
        add(months, "sept", Month.SEPTEMBER, EN, false);
        add(months, "febr", Month.FEBRUARY, SV, false);
        return Map.copyOf(months);
    }

    private static void add(Map<String, Named> months, String word, Month month, Language language, boolean genitive) {
        var known = months.get(word);
        var languages = known == null ? EnumSet.noneOf(Language.class) : EnumSet.copyOf(known.languages());
        languages.add(language);
        months.put(word, new Named(month, languages, genitive));
    }

    private static Map<String, DayOfWeek> days() {
        var days = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            var index = day.ordinal();
            for (var ending : FINNISH_DAY_CASES) days.put(FINNISH_DAYS.get(index) + ending, day);
            for (var ending : List.of("", "en", "ens", "ar")) days.put(SWEDISH_DAYS.get(index) + ending, day);
            days.put(ENGLISH_DAYS.get(index), day);
            days.put(ENGLISH_DAYS.get(index) + "s", day);
        }
        for (var i = 0; i < SHORT_DAYS.size(); i++) days.put(SHORT_DAYS.get(i), DayOfWeek.of(i % 7 + 1));
        return Map.copyOf(days);
    }
}
