package fi.luukku.platform.database;

import fi.luukku.platform.LuukkuProperties;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The database Luukku brings itself. */
record EmbeddedDatabase(EmbeddedPostgres postgres) implements Database {

    static EmbeddedDatabase start(LuukkuProperties properties) {
        var binaries = Objects.requireNonNullElse(properties.database().binaries(), beside(properties.data()));
        return new EmbeddedDatabase(EmbeddedPostgres.start(properties.data(), binaries, List.of()));
    }

    private static Path beside(Path data) {
        return data.resolve("programs").resolve("postgres-" + PostgresBinaries.MAJOR_VERSION);
    }

    @Override
    public String getJdbcUrl() {
        return postgres.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return postgres.user();
    }

    @Override
    public String getPassword() {
        return postgres.password();
    }

    @Override
    public ServerState state() {
        return postgres.state();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
