package fi.luukku.platform.database;

import java.nio.file.Path;

/**
 * Luukku can't start, and the operator can do something about it. The message is all that is printed:
 * one paragraph that says what is wrong and what to do. Every such message is written here.
 */
public class StartFailure extends RuntimeException {

    /** Another Luukku holds the data folder. */
    static final class AlreadyRunning extends StartFailure {

        private AlreadyRunning(String message) {
            super(message);
        }
    }


    private StartFailure(String message) {
        super(message);
    }

    static StartFailure alreadyRunning(Path folder, String pid) {
        return new AlreadyRunning("Another Luukku (process %s) is already running on the data folder %s. Stop it first, or give this one a folder of its own with LUUKKU_DATA."
                .formatted(pid, folder));
    }

    static StartFailure folderNotWritable(Path folder, String reason) {
        return new StartFailure("The data folder %s can't be written to (%s). Create it and give it to the user who runs Luukku, or choose another with LUUKKU_DATA."
                .formatted(folder, reason));
    }

    static StartFailure diskFull(Path folder) {
        return new StartFailure("The disk that holds %s is full. Free some space (a new database needs about 100 MB) and start again; nothing has been lost."
                .formatted(folder));
    }

    static StartFailure wrongVersion(Path folder, String found, String needed) {
        return new StartFailure("The database in %s was made by PostgreSQL %s, and this Luukku brings PostgreSQL %s. Nothing was changed. Run the Luukku version that made it, make a backup there, and restore it here."
                .formatted(folder, found, needed));
    }

    static StartFailure notACluster(Path folder) {
        return new StartFailure("The folder %s has files in it but is not a PostgreSQL database. Nothing was changed. Move it away, or restore a backup into an empty data folder."
                .formatted(folder));
    }

    static StartFailure noBinaries(String platform) {
        return new StartFailure("This build of Luukku has no PostgreSQL for %s. Build it on this machine, or use a PostgreSQL of your own (16 or newer) with LUUKKU_DATABASE_URL."
                .formatted(platform));
    }

    static StartFailure refusesRoot() {
        return new StartFailure("PostgreSQL refuses to run as root, and here neither `unshare -U` nor the users postgres and nobody can be used instead. Run Luukku as an ordinary user, or use a PostgreSQL of your own with LUUKKU_DATABASE_URL.");
    }

    static StartFailure orphanStays(Path folder, long pid) {
        return new StartFailure("A PostgreSQL server (process %d) left over from an earlier run still uses %s and does not stop. Stop it with `kill -INT %d`, wait a moment and start again."
                .formatted(pid, folder, pid));
    }

    static StartFailure passwordLost(Path file) {
        return new StartFailure("The password of the embedded database, %s, is missing or can't be read. Put it back from a backup, readable by the user who runs Luukku.".formatted(file));
    }

    public static StartFailure secretLost(Path file, String reason) {
        return new StartFailure("The secret of this Luukku, %s, can't be used (%s). What was encrypted with it needs it: put it back from a backup, or set LUUKKU_SECRET to it.".formatted(file, reason));
    }

    public static StartFailure secretDiffers() {
        return new StartFailure("This database was begun with another secret: nothing that is encrypted in it could be read with this one, and no link that was sent would open. Set LUUKKU_SECRET to that secret, or put the file `secret` of its data folder into this one. All nodes on one database have the same.");
    }

    static StartFailure serverDied(Path log, String lastWords) {
        return new StartFailure("The embedded PostgreSQL did not start. Its last words were: %s. The whole story is in %s.".formatted(lastWords, log));
    }

    static StartFailure tooSlow(Path log, long seconds) {
        return new StartFailure("The embedded PostgreSQL was not ready in %d seconds. See %s.".formatted(seconds, log));
    }

    static StartFailure badUrl(String url) {
        return new StartFailure("LUUKKU_DATABASE_URL is not a PostgreSQL address: %s. Write jdbc:postgresql://host:5432/luukku or postgres://user:password@host:5432/luukku.".formatted(masked(url)));
    }

    static StartFailure unreachable(String url, String reason) {
        return new StartFailure("The database %s can't be used: %s. Check LUUKKU_DATABASE_URL, LUUKKU_DATABASE_USER and LUUKKU_DATABASE_PASSWORD, and that the server runs.".formatted(masked(url), reason));
    }

    static StartFailure tooOld(String url, String version) {
        return new StartFailure("The database %s is PostgreSQL %s; Luukku needs 16 or newer.".formatted(masked(url), version));
    }

    // The message ends up in logs.
    private static String masked(String url) {
        return url.replaceAll("//[^/@]*@", "//***@").replaceAll("(?i)(password=)[^&]*", "$1***");
    }
}
