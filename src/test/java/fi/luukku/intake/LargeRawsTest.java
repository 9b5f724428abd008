package fi.luukku.intake;

import fi.luukku.platform.Files;
import fi.luukku.testing.LuukkuTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is large is sealed piece by piece. */
@LuukkuTest
class LargeRawsTest {

    /** No mailbox has this number. */
    private static final long SOURCE = 9_000_400;

    private static long uid;

    @Autowired Intake intake;
    @Autowired SealedRaws raws;
    @Autowired Files files;
    @Autowired JdbcClient db;

    private final byte[] raw = new byte[2_500_000];
    private long id;

    @BeforeEach
    void seal() {
        new Random().nextBytes(raw);
        var mail = Raw.mail(SOURCE, 1, ++uid, raw, raw.length, Instant.parse("2026-11-23T07:00:00Z"), null);
        id = intake.record(List.of(mail)).getFirst();
        intake.settle(id, null, Outcome.aside(State.AUTO, "why.new"));
        raws.seal(List.of(id), null);
        raws.sealWaiting();
    }

    @Test
    void comesBackAsItCame() throws IOException {
        try (var opened = intake.raw(id)) {
            assertThat(opened.readAllBytes()).isEqualTo(raw);
        }
        assertThat(new String(sealed(), 0, 8)).isEqualTo("LUUKKU-1");
    }

    @Test
    void nothingCanBeCutOffIt() throws IOException {
        var sealed = sealed();
        for (int length : new int[] {8, 1_048_617, sealed.length - 1}) {
            put(Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read()).isInstanceOf(Exception.class);
        }
    }

    @Test
    void noPieceCanBeLeftOut() throws IOException {
        var sealed = sealed();
        var piece = 4 + 1 + 1_048_576 + 12 + 16;
        var without = Arrays.copyOf(sealed, sealed.length - piece);
        System.arraycopy(sealed, 8 + piece, without, 8, without.length - 8);
        put(without);
        assertThatThrownBy(() -> read()).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] read() throws IOException {
        try (var opened = intake.raw(id)) {
            return opened.readAllBytes();
        }
    }

    private byte[] sealed() throws IOException {
        var hash = db.sql("select bytes from intake_raw where intake_id = ? and form = 3 and not to_seal").param(id).query(byte[].class).single();
        try (var file = files.open(hash)) {
            return file.readAllBytes();
        }
    }

    private void put(byte[] file) throws IOException {
        var hash = files.put(new ByteArrayInputStream(file), file.length).sha256();
        db.sql("update intake_raw set bytes = ? where intake_id = ?").params(hash, id).update();
    }
}
