package fi.luukku.channel.form;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class FormLimitsTest {

    private static final Id<Brand> KIRJAKULMA = Id.of(1);
    private static final Id<Brand> OTHER = Id.of(2);

    private final SettableClock clock = new SettableClock();
    private final FormLimits limits = new FormLimits(new FormProperties(10, DataSize.ofMegabytes(25), Duration.ofMinutes(10), 3, 2, 5), clock);

    @Test
    void oneSenderIsHeldBackFromWhereverTheyWrite() {
        assertThat(limits.allow(KIRJAKULMA, "10.0.0.1", "maija@posti.example")).isTrue();
        assertThat(limits.allow(KIRJAKULMA, "10.0.0.2", "Maija@Posti.example")).isTrue();
        assertThat(limits.allow(KIRJAKULMA, "10.0.0.3", "maija@posti.example")).isFalse();
        assertThat(limits.allow(OTHER, "10.0.0.3", "maija@posti.example")).isTrue();
    }

    @Test
    void oneNetworkIsHeldBackWhateverNameItUses() {
        for (int i = 0; i < 3; i++) assertThat(limits.allow(KIRJAKULMA, "10.0.0.1", i + "@posti.example")).isTrue();
        assertThat(limits.allow(KIRJAKULMA, "10.0.0.1", "uusi@posti.example")).isFalse();
        assertThat(limits.allow(KIRJAKULMA, "10.0.0.2", "uusi@posti.example")).isTrue();
    }

    @Test
    void aBrandTakesSoMuchAndNoMoreInATime() {
        for (int i = 0; i < 5; i++) assertThat(limits.allow(KIRJAKULMA, "10.0.0." + i, i + "@posti.example")).isTrue();
        assertThat(limits.allow(KIRJAKULMA, "10.0.1.1", "uusi@posti.example")).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(limits.allow(KIRJAKULMA, "10.0.1.1", "uusi@posti.example")).isTrue();
    }
}
