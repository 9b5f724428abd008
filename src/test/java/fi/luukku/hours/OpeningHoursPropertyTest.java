package fi.luukku.hours;

import fi.luukku.hours.AnyHours.Case;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every calendar, about the days when clocks are turned most of all. */
@Domain(AnyHours.class)
@Domain(DomainContext.Global.class)
class OpeningHoursPropertyTest {

    private static final long TEN_DAYS = 10 * 24 * 3600;

    @Property
    void isOpenWhenTheClockOnTheWallSaysSo(@ForAll Case any) {
        assertThat(any.hours().isOpen(any.one())).isEqualTo(wall(any).isOpen(any.one()));
    }

    @Property(tries = 400)
    void businessTimeIsWhatIsCountedMinuteByMinute(@ForAll Case any) {
        var from = any.one().isBefore(any.other()) ? any.one() : any.other();
        var to = from.equals(any.one()) ? any.other() : any.one();
        assertThat(any.hours().between(from, to)).isEqualTo(wall(any).between(from, to));
    }

    @Property(tries = 400)
    void opensAndClosesWhenTheClockOnTheWallSaysSo(@ForAll Case any) {
        var end = any.one().plus(4, ChronoUnit.DAYS);
        var opens = any.hours().nextOpening(any.one()).filter(at -> at.isBefore(end));
        assertThat(opens).isEqualTo(wall(any).nextOpening(any.one(), end));
        var closes = any.hours().closesAt(any.one()).filter(at -> at.isBefore(end));
        assertThat(closes).isEqualTo(wall(any).isOpen(any.one()) ? wall(any).nextClosing(any.one(), end) : Optional.empty());
    }

    @Property
    void isOpenFromItsOpeningToItsClosingAndNotThen(@ForAll Case any) {
        any.hours().nextOpening(any.one()).ifPresent(opens -> {
            assertThat(any.hours().isOpen(opens)).isTrue();
            any.hours().closesAt(opens).ifPresent(closes -> {
                assertThat(any.hours().isOpen(closes.minusNanos(1))).isTrue();
                assertThat(any.hours().isOpen(closes)).isFalse();
            });
        });
    }

    @Property(tries = 200)
    void aBusinessDayEndsAfterItsLastOpenMinute(@ForAll Case any) {
        var end = any.hours().endOfBusinessDay(any.day());
        assertThat(end).isEqualTo(wall(any).lastOpen(any.day()).map(minute -> minute.plus(1, ChronoUnit.MINUTES)));
        assertThat(any.hours().isBusinessDay(any.day())).isEqualTo(end.isPresent());
    }

    @Property
    void whatIsAddedHasPassedAndNotBefore(@ForAll Case any, @ForAll @LongRange(min = 0, max = TEN_DAYS) long seconds) {
        var time = Duration.ofSeconds(seconds, 7);
        any.hours().add(any.one(), time).ifPresent(end -> {
            assertThat(any.hours().between(any.one(), end)).isEqualTo(time);
            assertThat(any.hours().between(any.one(), end.minusNanos(1))).isLessThan(time);
        });
    }

    /** The time to any moment, to a closing too, is over by then, and not before the last of it has passed. */
    @Property
    void whatWasMeasuredIsOverByThen(@ForAll Case any) {
        var from = any.one().isBefore(any.other()) ? any.one() : any.other();
        var to = from.equals(any.one()) ? any.other() : any.one();
        var time = any.hours().between(from, to);
        assertThat(any.hours().add(from, time)).hasValueSatisfying(end -> {
            assertThat(end).isBeforeOrEqualTo(to);
            assertThat(any.hours().between(from, end)).isEqualTo(time);
        });
    }

    @Property
    void moreTimeIsNeverOverSooner(@ForAll Case any, @ForAll @LongRange(min = 0, max = TEN_DAYS) long less, @ForAll @LongRange(min = 0, max = TEN_DAYS) long more) {
        var sooner = any.hours().add(any.one(), Duration.ofSeconds(Math.min(less, more)));
        var later = any.hours().add(any.one(), Duration.ofSeconds(Math.max(less, more)));
        later.ifPresent(at -> assertThat(sooner).hasValueSatisfying(before -> assertThat(before).isBeforeOrEqualTo(at)));
    }

    @Property
    void whatBeginsLaterIsNeverOverSooner(@ForAll Case any, @ForAll @LongRange(min = 0, max = TEN_DAYS) long seconds) {
        var first = any.one().isBefore(any.other()) ? any.one() : any.other();
        var second = first.equals(any.one()) ? any.other() : any.one();
        var sooner = any.hours().add(first, Duration.ofSeconds(seconds));
        any.hours().add(second, Duration.ofSeconds(seconds))
            .ifPresent(at -> assertThat(sooner).hasValueSatisfying(before -> assertThat(before).isBeforeOrEqualTo(at)));
    }

    @Property
    void partsMakeTheWholeInAnyOrder(@ForAll Case any) {
        var hours = any.hours();
        assertThat(hours.between(any.one(), any.other()).plus(hours.between(any.other(), any.third()))).isEqualTo(hours.between(any.one(), any.third()));
    }

    @Property(tries = 300)
    void businessDaysAreCountedOneByOne(@ForAll Case any, @ForAll @LongRange(min = 1, max = 20) long days) {
        any.hours().plusBusinessDays(any.day(), (int) days).ifPresent(end -> {
            assertThat(any.hours().isBusinessDay(end)).isTrue();
            assertThat(any.day().plusDays(1).datesUntil(end.plusDays(1)).filter(any.hours()::isBusinessDay).count()).isEqualTo(days);
        });
    }

    private static WallClock wall(Case any) {
        return new WallClock(any.hours());
    }
}
