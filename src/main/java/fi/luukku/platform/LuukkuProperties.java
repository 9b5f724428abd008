package fi.luukku.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the operator may set from outside; each is an environment variable, named in docs/operations.md.
 *
 * @param data the folder of everything that must be kept: the embedded database, files, the secret
 * @param baseUrl where browsers reach this Luukku; links in messages begin with it
 * @param dictionary the Finnish dictionary's file or folder; absent, it is looked for in the data folder and the usual places
 * @param secret what keys are derived from; absent, one is made and kept in the data folder
 */
@ConfigurationProperties("luukku")
public record LuukkuProperties(Path data, URI baseUrl, @Nullable Path dictionary, @Nullable String secret, Database database) {

    public LuukkuProperties {
        secret = orNull(secret);
        dictionary = dictionary == null || dictionary.toString().isBlank() ? null : dictionary;
    }

    // A variable set to nothing is the same as one not set.
    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * @param url of the operator's own PostgreSQL; absent, the embedded one is used
     * @param binaries the folder of the embedded PostgreSQL's programs; absent, one in the data folder
     */
    public record Database(@Nullable String url, @Nullable String user, @Nullable String password, @Nullable Path binaries) {

        public Database {
            url = orNull(url);
            user = orNull(user);
            password = orNull(password);
        }
    }
}
