package fi.luukku.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luukku.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word in everything there is: each column of each table, packed mails unpacked, and the files on disk. */
record Remains(JdbcClient db, Intake intake, Path data) {

    /** Where it stands: {@code table.column}, {@code raw mail}, {@code file}. */
    List<String> of(String word) {
        var found = new ArrayList<String>();
        columns().stream().filter(column -> holds(column, word)).forEach(column -> found.add(column.table + "." + column.name));
        if (rawMails().stream().anyMatch(raw -> raw.contains(word.toLowerCase(Locale.ROOT)))) found.add("raw mail");
        if (files().stream().anyMatch(file -> file.contains(word.toLowerCase(Locale.ROOT)))) found.add("file");
        return found;
    }

    private record Column(String table, String name) {}

    /** A column that is made later is in it too. */
    private List<Column> columns() {
        return db.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector') or c.data_type = 'USER-DEFINED')
                order by 1, 2""")
            .query((row, n) -> new Column(row.getString(1), row.getString(2))).list();
    }

    private boolean holds(Column column, String word) {
        return db.sql("""
                select exists (select from "%s" where "%s"::text ilike :word or "%s"::text like :hex)""".formatted(column.table, column.name, column.name))
            .param("word", "%" + word + "%").param("hex", "%" + HexFormat.of().formatHex(word.getBytes(UTF_8)) + "%").query(Boolean.class).single();
    }

    private List<String> rawMails() {
        return db.sql("select intake_id from intake_raw").query(Long.class).list().stream().map(this::raw).toList();
    }

    private String raw(long id) {
        try (var raw = intake.raw(id)) {
            return new String(raw.readAllBytes(), UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files() {
        if (!Files.exists(data.resolve("files"))) return List.of();
        try (var files = Files.walk(data.resolve("files"))) {
            var contents = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) contents.add(Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT));
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
