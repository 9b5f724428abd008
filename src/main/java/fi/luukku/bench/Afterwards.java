package fi.luukku.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** What the program does with mail once it is in and nobody waits: the search's index and the coach's reading. Pages are measured after it. */
final class Afterwards {

    private Afterwards() {}

    static String read(Program program, Connection database) throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        var worked = program.work();
        var due = due(database);
        while (due(database) > 0) Thread.sleep(500);
        var seconds = (System.nanoTime() - begun) / 1e9;
        return "Read afterwards, for the index and by the coach: what was left of both, %,d, in %.0f s (%.1f ms of processor each)".formatted(due, seconds, (program.work() - worked) * 1000 / Math.max(1, due));
    }

    private static long due(Connection database) throws SQLException {
        return Store.count(database, "select (select count(*) from search_due) + (select count(*) from coach_due)");
    }
}
