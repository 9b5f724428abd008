package fi.luukku.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;

/** A table to see by whether data is kept. */
record Notes(JdbcClient jdbc) {

    static Notes in(EmbeddedPostgres postgres) {
        return at(postgres.jdbcUrl(), postgres.password());
    }

    static Notes at(String url, String password) {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, Cluster.USER, password));
        jdbc.sql("create table if not exists note (text text)").update();
        return new Notes(jdbc);
    }

    void write(String text) {
        jdbc.sql("insert into note values (?)").param(text).update();
    }

    /** Some 60 MB, more than any disk in these tests has left; all or nothing. */
    void writeMuch() {
        jdbc.sql("insert into note select string_agg(md5(i::text || j::text), '') from generate_series(1, 2000) i, generate_series(1, 1000) j group by i").update();
    }

    List<String> all() {
        return jdbc.sql("select text from note").query(String.class).list();
    }

    List<String> sortedBy(String collation) {
        return jdbc.sql("select text from note order by text collate " + collation).query(String.class).list();
    }
}
