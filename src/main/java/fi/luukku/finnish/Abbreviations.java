package fi.luukku.finnish;

import java.util.Set;

/** Abbreviations written with a full stop, in Finnish, Swedish and English. */
final class Abbreviations {

    /** Something nearly always follows these, so that their full stop ends no sentence. */
    private static final Set<String> BEFORE_SOMETHING = Set.of(
        "esim", "mm", "ks", "vrt", "puh", "nro", "ns", "ts", "ml", "os", "s", "n", "v", "noin", "toim", "tri", "hra", "rva", "nti", "prof", "klo",
        "sop", "alk", "ma", "ti", "ke", "to", "pe", "la", "su", "tammi", "helmi", "po", "ko", "yht", "kpl", "kk", "vk", "vko", "st", "joht",
        "t.ex", "bl.a", "kl", "ca", "d.v.s", "dvs", "resp", "nr", "tel", "fr.o.m", "t.o.m", "jfr", "inkl", "exkl", "s.k", "p.g.a", "obs",
        "e.g", "i.e", "mr", "mrs", "ms", "dr", "approx", "vs", "incl", "excl", "ext", "fig");

    /** These may end a sentence as well. */
    private static final Set<String> LAST = Set.of("jne", "ym", "yms", "tms", "jms", "esm", "osv", "m.m", "etc", "o.s.v", "eur", "snt", "kg", "oy", "oyj", "ab", "inc", "ltd", "co");

    private Abbreviations() {}

    static boolean isBeforeSomething(String lower) {
        return BEFORE_SOMETHING.contains(lower);
    }

    static boolean mayEnd(String lower) {
        return LAST.contains(lower);
    }
}
