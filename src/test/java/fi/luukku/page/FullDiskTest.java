package fi.luukku.page;

import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.kernel.Language;
import fi.luukku.platform.FullDisk;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class FullDiskTest {

    private static final String PASSWORD = "kolme vihreää kuusta";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void isToldOnAPageInTheReadersLanguage() {
        var aino = agents.add("Aino Aalto", "aino.levy@kirjakulma.example", Role.AGENT, Language.FI);
        passwords.set(aino.id(), PASSWORD);
        var browser = new Visitor(port);
        browser.signIn(aino.email(), PASSWORD);
        db.sql("""
            create function no_room() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$""").update();
        db.sql("create trigger no_room before update on agent for each row when (old.email = 'aino.levy@kirjakulma.example') execute function no_room()").update();
        try {
            var told = browser.submit("/account/profile", Map.of("name", "Aino Koivu", "language", "FI", "theme", "AUTO"), "Accept-Language", "sv");
            assertThat(told.statusCode()).isEqualTo(507);
            assertThat(told.body()).contains(Texts.in(Language.SV).of("problem.disk-full"));
        } finally {
            db.sql("drop function no_room cascade").update();
        }
    }

    @Test
    void isKnownByWhatTheFilesSay() {
        assertThat(FullDisk.causes(new UncheckedIOException(new FileSystemException("/data/files/ab", null, "No space left on device")))).isTrue();
        assertThat(FullDisk.causes(new IllegalStateException(new IOException("Disk quota exceeded")))).isTrue();
        assertThat(FullDisk.causes(new UncheckedIOException(new AccessDeniedException("/data/files/ab")))).isFalse();
        assertThat(FullDisk.causes(null)).isFalse();
    }
}
