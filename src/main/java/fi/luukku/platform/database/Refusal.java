package fi.luukku.platform.database;

import fi.luukku.platform.FullDisk;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Reads why the operating system would not let us write. */
final class Refusal {

    private Refusal() {
    }

    static StartFailure of(Path folder, IOException refused) {
        var reason = reason(refused);
        return FullDisk.isSaidIn(reason) ? StartFailure.diskFull(folder) : StartFailure.folderNotWritable(folder, reason);
    }

    private static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
