package fi.luukku.finnish;

import fi.luukku.kernel.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Abbreviations written with a full stop, in Finnish, Swedish and English. */
final class Abbreviations {

    /** Something nearly always follows these, so that their full stop ends no sentence. */
    private static final Set<String> BEFORE_SOMETHING = Set.of(
        "esim", "mm", "ks", "vrt", "puh", "nro", "ns", "ts", "ml", "os", "s", "n", "v", "toim", "tri", "hra", "rva", "nti", "prof", "klo",
        "sop", "alk", "tammi", "helmi", "po", "ko", "yht", "st", "joht",
        "t.ex", "bl.a", "kl", "ca", "d.v.s", "dvs", "resp", "nr", "tel", "fr.o.m", "t.o.m", "jfr", "inkl", "exkl", "s.k", "p.g.a", "obs",
        "e.g", "i.e", "mr", "mrs", "ms", "dr", "approx", "vs", "incl", "excl", "ext", "fig");

    /** These may end a sentence as well. */
    private static final Set<String> LAST = Set.of("jne", "ym", "yms", "tms", "jms", "esm", "osv", "m.m", "etc", "o.s.v", "eur", "snt", "kg", "oy", "oyj", "ab", "inc", "ltd", "co",
        "kpl", "kk", "vk", "vko", "pv", "pcs");

    /** And so may these where a number is before them: "500 ml", "12 v", "2 st". */
    private static final Set<String> UNITS = Set.of("ml", "mm", "v", "s", "st", "n");

    /** Each is a common word elsewhere: "to" and "la" in English, "on" in Finnish. */
    private static final Map<Language, Set<String>> WEEKDAYS = Map.of(
        Language.FI, Set.of("ma", "ti", "ke", "to", "pe", "la", "su"),
        Language.SV, Set.of("må", "ti", "on", "to", "fr", "lö", "sö"),
        Language.EN, Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"));
    private static final Set<String> ALL_WEEKDAYS = WEEKDAYS.values().stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());

    private Abbreviations() {}

    static boolean isBeforeSomething(String lower) {
        return BEFORE_SOMETHING.contains(lower);
    }

    static boolean mayEnd(String lower) {
        return LAST.contains(lower);
    }

    static boolean isUnit(String lower) {
        return UNITS.contains(lower);
    }

    /** @param language null for all of them */
    static boolean isWeekday(String lower, @Nullable Language language) {
        return (language == null ? ALL_WEEKDAYS : WEEKDAYS.get(language)).contains(lower);
    }
}
