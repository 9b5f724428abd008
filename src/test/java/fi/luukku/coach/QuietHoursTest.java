package fi.luukku.coach;

import fi.luukku.hours.DayHours;
import fi.luukku.hours.OpeningHours;
import fi.luukku.hours.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a text message or a promised call disturbs, by the store's own clock, holidays and hours. */
class QuietHoursTest {

    private static final String TEXT = "Hei Maija, pakettisi on noudettavissa. Aino, Kirjakulma";
    private static final OpeningHours LATE = open(OpeningHours.OFFICE.zone(), 6 * 60, 23 * 60);

    @ParameterizedTest
    @CsvSource({
        "2026-03-17T08:10:00+02:00, false", "2026-03-17T07:50:00+02:00, true", "2026-03-17T20:50:00+02:00, false", "2026-03-17T21:10:00+02:00, true",
        // The first of May, and Midsummer's Eve: holidays are as weekends are.
        "2026-05-01T08:30:00+03:00, true", "2026-05-01T09:30:00+03:00, false", "2026-06-19T20:30:00+03:00, true", "2026-05-04T08:30:00+03:00, false"})
    void aTextMessageIsQuietOutsideDecentHours(String now, boolean quiet) {
        assertThat(isTold(sms(now), OpeningHours.OFFICE)).isEqualTo(quiet);
    }

    @Test
    void theHourIsThatOfTheStore() {
        // Nine in the evening in Helsinki is seven in London; eight in Helsinki is six there.
        var london = new OpeningHours(ZoneId.of("Europe/London"), Week.OFFICE, Map.of(), OpeningHours.OFFICE.holidays());
        assertThat(isTold(sms("2026-03-17T21:30:00+02:00"), OpeningHours.OFFICE)).isTrue();
        assertThat(isTold(sms("2026-03-17T21:30:00+02:00"), london)).isFalse();
        assertThat(isTold(sms("2026-03-17T08:30:00+02:00"), london)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-17T07:30:00+02:00, false", "2026-03-17T21:30:00+02:00, false", "2026-03-17T22:30:00+02:00, true", "2026-03-17T06:30:00+02:00, true", "2026-03-21T20:30:00+02:00, true"})
    void whileTheStoreIsOpenNobodyWondersSaveAtNight(String now, boolean quiet) {
        assertThat(isTold(sms(now), LATE)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // Ascension Day is a Thursday, 14 May 2026.
        "2026-05-12T12:00:00+03:00 | Hei Maija! Soitan sinulle torstaina klo 8.15. Aino | true",
        "2026-05-12T12:00:00+03:00 | Hei Maija! Soitan sinulle keskiviikkona klo 8.15. Aino | false",
        "2026-05-12T12:00:00+03:00 | Hei Maija! Soitan sinulle 14.5. klo 8.15. Aino | true",
        "2026-05-12T12:00:00+03:00 | Hei Maija! Soitan sinulle 15.5. klo 8.15. Aino | false",
        "2026-05-12T12:00:00+03:00 | Hej Maja! Jag ringer dig på torsdag kl. 8.15. Aino | true",
        "2026-05-12T12:00:00+03:00 | Hello Mary, I will call you on Thursday at 8.15. Aino | true"})
    void aCallIsReckonedOnItsDay(String now, String text, boolean quiet) {
        assertThat(isTold(draft(text, ReplyChannel.EMAIL, now), OpeningHours.OFFICE)).isEqualTo(quiet);
    }

    /** A Tuesday in March at three in the afternoon, where nothing else is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hei! Soitan sinulle klo 22, kun vuoroni loppuu. | Hei! Soitan sinulle huomenna klo 9, kun vuoroni loppuu.",
        "Hei! Klo 22 soitan sinulle. | Hei! Huomenna klo 9 soitan sinulle.",
        "Hei! Soitan sinulle vielä tänä iltana kello 21.45. | Hei! Soitan sinulle huomenna kello 9.",
        "Hei! Soitan tänään illalla teille klo 22. | Hei! Soitan huomenna teille klo 9.",
        "Hei! Asentaja soittaa huomenna kello 7.15. | Hei! Asentaja soittaa huomenna kello 9.",
        "Hei! Soitan sinulle huomenna klo 21.30. | Hei! Soitan sinulle ylihuomenna klo 9.",
        "Hei! Soitan sinulle ylihuomenna klo 21.30. | Hei! Soitan sinulle perjantaina klo 9.",
        "Hei! Soitamme sunnuntaina klo 20.30. | Hei! Soitamme maanantaina klo 9.",
        "Hei! Soitan sinulle 20.3. klo 7. | Hei! Soitan sinulle 20.3. klo 9.",
        "Hei! Soitan sinulle klo 6. | Hei! Soitan sinulle huomenna klo 9.",
        "Hej! Jag ringer dig kl. 22. | Hej! Jag ringer dig i morgon kl. 9.",
        "Hej! Jag ringer dig i kväll klockan 22.30. | Hej! Jag ringer dig i morgon klockan 9.",
        "Hej! Vi ringer dig på lördag kl. 7. | Hej! Vi ringer dig på lördag kl. 9.",
        "Hej! Vi ringer dig på lördag kl. 21. | Hej! Vi ringer dig på söndag kl. 9.",
        "Hej! Vi ringer dig i morgon kl. 22. | Hej! Vi ringer dig i övermorgon kl. 9.",
        "Hello! I will call you at 10 pm. | Hello! I will call you at 9 am tomorrow.",
        "Hello! I will call you tonight at 10 p.m. and ask. | Hello! I will call you tomorrow at 9 a.m. and ask.",
        "Hello! I will call you tonight at 10.30pm. | Hello! I will call you tomorrow at 9am.",
        "Hello! I will call you tomorrow at 6 a.m. | Hello! I will call you tomorrow at 9 a.m.",
        "Hello! I will call you at 6.30 tomorrow. | Hello! I will call you at 9 tomorrow.",
        "Hello! I will phone you on Sunday at 9 pm. | Hello! I will phone you on Monday at 9 am.",
        "Hello! I will phone you tomorrow at 11 pm. | Hello! I will phone you the day after tomorrow at 9 am."})
    void nineOClockIsPromisedByAClick(String text, String mended) {
        assertThat(mended(text, "2026-03-17T15:00:00+02:00")).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-03-17T23:05:00+02:00 | Hei! Selvitän asian ja soitan sinulle heti. | Hei! Selvitän asian ja soitan sinulle huomenna klo 9.",
        "2026-03-18T05:05:00+02:00 | Hei! Selvitän asian ja soitan sinulle heti. | Hei! Selvitän asian ja soitan sinulle klo 9.",
        "2026-03-18T05:05:00+02:00 | Hei! Soitan sinulle klo 6. | Hei! Soitan sinulle klo 9.",
        "2026-03-17T23:05:00+02:00 | Hej! Jag ringer dig strax. | Hej! Jag ringer dig i morgon kl. 9.",
        "2026-03-17T23:05:00+02:00 | Hello! I will call you right away. | Hello! I will call you tomorrow at 9 am."})
    void soItIsInThePlaceOfAtOnce(String now, String text, String mended) {
        assertThat(mended(text, now)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hei! Soitan sinulle 20.3. klo 22.", "Hei! Soitan sinulle sunnuntaina klo 19–22.", "Hei! Soitan sinulle sunnuntaina klo 19 – 22.", "Hej! Jag ringer dig i övermorgon kl. 22.", "Hello! I will call you at 6 a.m. to ask."})
    void aDayThatCanNotJustBeNamedAnewIsLeftToItsWriter(String text) {
        assertThat(of(draft(text, ReplyChannel.EMAIL, "2026-03-17T15:00:00+02:00"), OpeningHours.OFFICE)).singleElement().satisfies(finding -> assertThat(finding.fixes()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hei! Soitan sinulle heti huomenna.", "Hei! Soitan sinulle heti aamulla.", "Hei! Soitan sinulle heti klo 9.", "Hello! I will call you first thing in the morning, now that I know."})
    void atOnceInTheMorningIsNotNow(String text) {
        assertThat(isTold(draft(text, ReplyChannel.EMAIL, "2026-03-17T23:05:00+02:00"), OpeningHours.OFFICE)).isFalse();
    }

    private static String mended(String text, String now) {
        var found = of(draft(text, ReplyChannel.EMAIL, now), OpeningHours.OFFICE);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fixes()).hasSize(1);
        var fix = found.getFirst().fixes().getFirst();
        return text.substring(0, fix.start()) + fix.text() + text.substring(fix.end());
    }

    private static OpeningHours open(ZoneId zone, int opens, int closes) {
        var hours = DayHours.of(opens, closes);
        return new OpeningHours(zone, new Week(Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.TUESDAY, hours)), Map.of(), OpeningHours.OFFICE.holidays());
    }

    private static boolean isTold(ReplyDraft draft, OpeningHours hours) {
        return !of(draft, hours).isEmpty();
    }

    private static List<Finding> of(ReplyDraft draft, OpeningHours hours) {
        return TestCoach.review(draft, new HouseRules(Map.of(), List.of(), Set.of(), hours)).findings().stream().filter(finding -> finding.rule().equals("quiet.hours")).toList();
    }

    private static ReplyDraft sms(String now) {
        return draft(TEXT, ReplyChannel.SMS, now);
    }

    private static ReplyDraft draft(String text, ReplyChannel channel, String now) {
        return new ReplyDraft(text, channel, null, null, true, false, null, null, null, List.of(), List.of(), null, instant(now));
    }

    private static Instant instant(String now) {
        return OffsetDateTime.parse(now).toInstant();
    }
}
