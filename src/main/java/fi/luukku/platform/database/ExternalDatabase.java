package fi.luukku.platform.database;

import fi.luukku.platform.LuukkuProperties;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** The operator's own PostgreSQL. */
record ExternalDatabase(String url, @Nullable String user, @Nullable String password) implements Database {

    private static final int OLDEST_MAJOR_VERSION = 16;

    /** Understands jdbc:postgresql://host:port/name and the form hosting services give, postgres://user:password@host:port/name. */
    static ExternalDatabase of(String url, LuukkuProperties.Database settings) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new ExternalDatabase(url, settings.user(), settings.password());
        }
        if (!url.matches("postgres(ql)?://.+")) {
            throw StartFailure.badUrl(url);
        }
        return ofUri(URI.create(url), settings);
    }

    private static ExternalDatabase ofUri(URI uri, LuukkuProperties.Database settings) {
        var who = Objects.requireNonNullElse(uri.getUserInfo(), "").split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ExternalDatabase("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                settings.user() != null ? settings.user() : who[0],
                settings.password() != null ? settings.password() : who.length > 1 ? who[1] : null);
    }

    ExternalDatabase checked() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var version = connection.getMetaData();
            if (version.getDatabaseMajorVersion() < OLDEST_MAJOR_VERSION) {
                throw StartFailure.tooOld(url, version.getDatabaseProductVersion());
            }
            return this;
        } catch (SQLException refused) {
            throw StartFailure.unreachable(url, String.valueOf(refused.getMessage()).replaceFirst("\\.$", ""));
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public ServerState state() {
        return ServerState.RUNNING;
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
