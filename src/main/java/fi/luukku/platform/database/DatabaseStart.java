package fi.luukku.platform.database;

import fi.luukku.platform.LuukkuProperties;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database on its way up. */
record DatabaseStart(CompletableFuture<Database> coming) {

    static DatabaseStart begin(LuukkuProperties properties) {
        return new DatabaseStart(CompletableFuture.supplyAsync(() -> database(properties), Thread.ofPlatform().name("database-start")::start));
    }

    private static Database database(LuukkuProperties properties) {
        var url = properties.database().url();
        return url == null
                ? EmbeddedDatabase.start(properties)
                : ExternalDatabase.of(url, properties.database()).checked();
    }

    Database await() {
        try {
            return coming.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartFailure failure ? failure : failed;
        }
    }
}
