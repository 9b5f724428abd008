package fi.luukku.platform;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealerTest {

    private static final byte[] TEXT = "Hetuni on 131052-308T".getBytes(StandardCharsets.UTF_8);

    private final Secrets secrets = new Secrets(new InstallationSecret("kirjakulma"));
    private final Sealer sealer = secrets.sealer("original");

    @Test
    void opensWhatItSealedWhereItBelongs() {
        var sealed = sealer.seal(TEXT, "message:1");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("308T");
        assertThat(sealer.open(sealed, "message:1")).isEqualTo(TEXT);
        assertThat(sealer.seal(TEXT, "message:1")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingElse() {
        var sealed = sealer.seal(TEXT, "message:1");
        assertThatThrownBy(() -> sealer.open(sealed, "message:2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.sealer("raw").open(sealed, "message:1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Secrets(new InstallationSecret("toinen")).sealer("original").open(sealed, "message:1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(new byte[3], "message:1")).isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, "message:1")).isInstanceOf(IllegalArgumentException.class);
    }
}
