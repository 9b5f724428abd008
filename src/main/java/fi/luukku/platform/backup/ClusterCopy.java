package fi.luukku.platform.backup;

import fi.luukku.platform.database.FolderDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * Copies a running PostgreSQL's folder so that it starts from the copy as it was at the end of copying: PostgreSQL's
 * low-level backup (manual, 25.3.4), with the log written meanwhile.
 */
final class ClusterCopy {

    // What PostgreSQL makes anew at every start, and what is of the running server (manual, 25.3.4.3).
    private static final Set<String> CONTENT_LEFT_OUT = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify",
            "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map",
            "global/pg_control");

    private final FolderDatabase database;
    private final Path cluster;
    private final ArchiveWriter archive;

    ClusterCopy(FolderDatabase database, ArchiveWriter archive) {
        this.database = database;
        this.cluster = database.cluster();
        this.archive = archive;
    }

    void write() throws SQLException, IOException {
        try (var connection = database.connect()) {
            // The slot keeps the log from being recycled until it is copied, and goes with the connection.
            ask(connection, "select pg_create_physical_replication_slot('luukku_backup', true, true)");
            var first = ask(connection, "select pg_walfile_name(pg_backup_start('luukku', true))");
            archive.tree(cluster, Archive.CLUSTER, this::isWanted);
            archive.file(cluster.resolve("global/pg_control"), Archive.CLUSTER + "global/pg_control");
            var last = end(connection);
            copyLog(first, last);
        }
    }

    private String end(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement();
             var row = statement.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            row.next();
            archive.text(Archive.CLUSTER + "backup_label", row.getString(2));
            return row.getString(1);
        }
    }

    private void copyLog(String first, String last) throws IOException {
        try (var segments = Files.list(cluster.resolve("pg_wal"))) {
            for (var segment : segments.filter(path -> isBetween(path, first, last)).sorted().toList()) {
                archive.file(segment, Archive.CLUSTER + "pg_wal/" + segment.getFileName());
            }
        }
    }

    private static boolean isBetween(Path segment, String first, String last) {
        var name = segment.getFileName().toString();
        return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    private boolean isWanted(Path path) {
        var within = cluster.relativize(path);
        var name = path.getFileName().toString();
        return !LEFT_OUT.contains(within.toString())
                && !name.startsWith("pgsql_tmp") && !name.equals("pg_internal.init")
                && (within.getNameCount() == 1 || !CONTENT_LEFT_OUT.contains(within.getName(0).toString()));
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
