package fi.luukku.platform.backup;

import java.nio.file.Path;

/** The backup or the restoring was not done, and nothing was harmed. The message is all that is printed. */
final class BackupFailure extends RuntimeException {

    private BackupFailure(String message) {
        super(message);
    }

    static BackupFailure ownServer() {
        return new BackupFailure("LUUKKU_DATABASE_URL is set: a PostgreSQL of your own is backed up and restored with its own means (pg_dump, pg_restore), and the data folder by copying it.");
    }

    static BackupFailure nothingThere(Path data) {
        return new BackupFailure("There is no Luukku database in %s. Name the folder with LUUKKU_DATA.".formatted(data));
    }

    static BackupFailure fileExists(Path file) {
        return new BackupFailure("%s exists already. A backup overwrites nothing; choose another name.".formatted(file));
    }

    static BackupFailure folderNotEmpty(Path data) {
        return new BackupFailure("%s is not empty. A backup is restored into an empty folder only: move the old one away, or name another with LUUKKU_DATA.".formatted(data));
    }

    static BackupFailure notABackup(Path file) {
        return new BackupFailure("%s is not a backup made by Luukku.".formatted(file));
    }

    static BackupFailure incomplete(Path file) {
        return new BackupFailure("%s is damaged or was cut short. Nothing was restored; use another backup.".formatted(file));
    }

    static BackupFailure otherVersion(Path file, String found, String needed) {
        return new BackupFailure("%s holds a database of PostgreSQL %s, and this Luukku brings %s. Restore it with the Luukku version that made it.".formatted(file, found, needed));
    }

    static BackupFailure failed(Path file, Exception reason) {
        return new BackupFailure("%s could not be done: %s".formatted(file, reason.getMessage()));
    }
}
