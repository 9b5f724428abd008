package fi.luukku.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other trouble, whether the database met it or our own files did. */
public final class FullDisk {

    /** PostgreSQL's SQLSTATE for it (its manual, appendix A). */
    private static final String DISK_FULL = "53100";

    private FullDisk() {}

    public static boolean causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(FullDisk::isIt);
    }

    private static boolean isIt(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> DISK_FULL.equals(sql.getSQLState());
            case IOException io -> io.getMessage() != null && isSaidIn(io.getMessage());
            default -> false;
        };
    }

    /** Java tells it by the operating system's own words only. */
    public static boolean isSaidIn(String words) {
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }
}
