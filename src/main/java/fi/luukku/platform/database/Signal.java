package fi.luukku.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Sends a signal to a PostgreSQL server with PostgreSQL's own means, which know every operating system. */
record Signal(PostgresBinaries binaries, RunAs runAs, Path log) {

    /** INT is a fast shutdown: clients are disconnected, data is written. QUIT is an immediate one, with recovery at the next start. */
    void send(String name, long pid) throws IOException {
        runAs.runs(binaries.program("pg_ctl"), List.of("kill", name, Long.toString(pid)), log);
    }
}
