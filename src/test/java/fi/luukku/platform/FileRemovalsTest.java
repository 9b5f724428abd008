package fi.luukku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.testing.LuukkuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuukkuTest
class FileRemovalsTest {

    @Autowired JdbcClient db;

    /** A table that names files and is missing here has no {@link FileHolder} yet: its files would be removed under it. */
    @Test
    void everyTableThatNamesFilesIsAskedBeforeOneGoes() {
        assertThat(db.sql("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'sha256' and table_name <> 'file_removal'""").query(String.class).list())
            .containsExactlyInAnyOrder("attachment", "intake", "intake_file");
    }
}
