package fi.luukku.desk;

import fi.luukku.page.Texts;
import java.time.ZoneId;
import java.time.format.TextStyle;

/** A time zone as people know it: its name and its city. */
final class ZoneWords {

    private ZoneWords() {}

    static String of(ZoneId zone, Texts t) {
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return t.of("time.zone", zone.getDisplayName(TextStyle.FULL, t.language().locale()), city);
    }
}
