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

    private static OpeningHours open(ZoneId zone, int opens, int closes) {
        var hours = DayHours.of(opens, closes);
        return new OpeningHours(zone, new Week(Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.TUESDAY, hours)), Map.of(), OpeningHours.OFFICE.holidays());
    }

    private static boolean isTold(ReplyDraft draft, OpeningHours hours) {
        return TestCoach.review(draft, new HouseRules(Map.of(), List.of(), Set.of(), hours)).findings().stream().anyMatch(finding -> finding.rule().equals("quiet.hours"));
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
