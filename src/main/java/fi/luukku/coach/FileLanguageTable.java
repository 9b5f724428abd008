package fi.luukku.coach;

import fi.luukku.kernel.Language;
import fi.luukku.platform.FileRemoved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which languages files are, by what is in them. */
@Repository
class FileLanguageTable {

    private final JdbcClient db;

    FileLanguageTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Set<Language>> of(byte[] sha256) {
        return db.sql("select languages from coach_file where sha256 = ?").param(sha256).query((row, _) -> languages(row)).optional();
    }

    private static Set<Language> languages(ResultSet row) throws SQLException {
        var languages = EnumSet.noneOf(Language.class);
        for (var code : (String[]) row.getArray("languages").getArray()) languages.add(Language.of(code));
        return languages;
    }

    void keep(byte[] sha256, Set<Language> languages) {
        db.sql("insert into coach_file (sha256, languages) values (?, ?) on conflict do nothing")
            .params(sha256, languages.stream().map(Language::code).toArray(String[]::new)).update();
    }

    @EventListener
    void forget(FileRemoved removed) {
        db.sql("delete from coach_file where sha256 = ?").param(removed.sha256()).update();
    }
}
