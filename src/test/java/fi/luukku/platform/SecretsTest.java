package fi.luukku.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest {

    private final Secrets secrets = new Secrets(new InstallationSecret("one secret of a test"));

    @Test
    void opensWhatItSealed() {
        var sealed = secrets.seal("IMAP:n salasana");
        assertThat(sealed).startsWith("v1.").doesNotContain("salasana");
        assertThat(secrets.open(sealed)).isEqualTo("IMAP:n salasana");
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(secrets.seal("sama")).isNotEqualTo(secrets.seal("sama"));
    }

    @Test
    void refusesWhatWasChanged() {
        var sealed = secrets.seal("alkuperäinen");
        var middle = sealed.length() / 2;
        var changed = sealed.substring(0, middle) + (sealed.charAt(middle) == 'A' ? 'B' : 'A') + sealed.substring(middle + 1);
        assertThatThrownBy(() -> secrets.open(changed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.open("v1.")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.open("alkuperäinen")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatAnotherSealed() {
        var other = new Secrets(new InstallationSecret("another secret of a test"));
        assertThatThrownBy(() -> other.open(secrets.seal("meidän"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(other.mark("sama")).isNotEqualTo(secrets.mark("sama"));
    }
}
