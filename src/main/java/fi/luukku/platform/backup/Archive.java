package fi.luukku.platform.backup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The names in a backup: a header first, the data folder, and an end that shows it is whole. A gzipped tar, so that any machine can look inside. */
final class Archive {

    static final String HEADER = "luukku-backup.txt";
    static final String DATA = "data/";
    static final String CLUSTER = DATA + "postgres/";
    static final String END = "end";

    private static final String KIND = "Luukku backup, format 1, PostgreSQL ";
    static final String POSTGRES = "18";

    private Archive() {
    }

    static String header() {
        return KIND + POSTGRES + "\n" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
    }

    static boolean isHeader(String text) {
        return text.startsWith(KIND);
    }

    static String postgresOf(String header) {
        return header.substring(KIND.length()).lines().findFirst().orElse("");
    }
}
