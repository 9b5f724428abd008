package fi.luukku.portal;

import fi.luukku.hours.DayHours;
import fi.luukku.hours.Hours;
import fi.luukku.hours.SpecialDay;
import fi.luukku.hours.Week;
import fi.luukku.kernel.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer sees whether somebody is there, or when again, in the store's own time. */
class OpenNowTest extends ContactStage {

    private static final Pattern TOLD = Pattern.compile("class=\"contact-hours ?(open)? ?\">([^<]+)<");
    private static final DayHours NINE = DayHours.of(9 * 60, 17 * 60);

    @Autowired Hours hours;

    /** Open next in so many days, whatever weekday or holiday that is. */
    private LocalDate opensIn(int days) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Helsinki"));
        hours.changeWeek(shop.id(), new Week(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> NINE))));
        for (int day = 0; day <= days; day++) hours.addSpecialDay(shop.id(), new SpecialDay(today.plusDays(day), "Poikkeus", day < days ? DayHours.CLOSED : NINE));
        return today.plusDays(days);
    }

    private String told(Language language) {
        var found = TOLD.matcher(customer.get(path() + "?lang=" + language.code()).body());
        assertThat(found.find()).isTrue();
        return found.group(2);
    }

    @Test
    void whereTheStoreHasNotSaidItsHoursNothingIsTold() {
        assertThat(customer.get(path()).body()).doesNotContain("contact-hours");
    }

    @Test
    void itIsOpenNow() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Helsinki"));
        opensIn(1);
        hours.changeSpecialDay(shop.id(), new SpecialDay(today, "Koko päivä", DayHours.of(0, 24 * 60)));
        assertThat(told(Language.FI)).isEqualTo("Olemme nyt paikalla, klo 0.00 asti.");
        assertThat(told(Language.SV)).isEqualTo("Vi är på plats nu, till kl. 0.00.");
        assertThat(told(Language.EN)).isEqualTo("We are here now, until 00:00.");
    }

    @Test
    void itOpensTomorrow() {
        opensIn(1);
        assertThat(told(Language.FI)).isEqualTo("Nyt on kiinni. Olemme paikalla taas huomenna klo 9.00.");
        assertThat(told(Language.EN)).isEqualTo("We are closed right now and back tomorrow at 09:00.");
    }

    @Test
    void aDayOfThisWeekIsToldByItsName() {
        var day = opensIn(3).getDayOfWeek().getValue() - 1;
        assertThat(told(Language.FI)).isEqualTo("Nyt on kiinni. Olemme paikalla taas %s klo 9.00.".formatted("maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina".split(" ")[day]));
        assertThat(told(Language.SV)).isEqualTo("Just nu har vi stängt. Vi är på plats igen på %s kl. 9.00.".formatted("måndag tisdag onsdag torsdag fredag lördag söndag".split(" ")[day]));
    }

    @Test
    void aDayFurtherAwayIsToldByItsDate() {
        var day = opensIn(9);
        assertThat(told(Language.FI)).matches("Nyt on kiinni\\. Olemme paikalla taas [a-z]{2} %d\\.%d\\.%d klo 9\\.00\\.".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }
}
