package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Reads why the operating system would not let us write. */
final class Refusal {

    private static final String NO_SPACE = "No space left on device";

    private Refusal() {
    }

    static StartFailure of(Path folder, IOException refused) {
        var reason = reason(refused);
        return isNoSpace(reason) ? StartFailure.diskFull(folder) : StartFailure.folderNotWritable(folder, reason);
    }

    static boolean isNoSpace(String words) {
        return words.contains(NO_SPACE) || words.contains("Disk quota exceeded");
    }

    private static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
