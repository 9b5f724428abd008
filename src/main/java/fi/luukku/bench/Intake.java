package fi.luukku.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Mail through the real door: from the first fetch until every mail is durable, threaded and settled.
 *
 * @param work milliseconds of processor a mail
 */
record Intake(int mails, double seconds, int tickets, double lastHalfRate, double serverRate, double work) {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(20);

    static Intake measured(Program program, ImapShelf shelf, int mails, double serverRate) throws IOException, SQLException, InterruptedException {
        try (var database = program.database()) {
            var tickets = Store.count(database, "select count(*) from ticket");
            var worked = program.work();
            shelf.deliver(mails);
            var half = settled(database, shelf, mails / 2);
            var all = settled(database, shelf, mails);
            var opened = Store.count(database, "select count(*) from ticket") - tickets;
            return new Intake(mails, (all - shelf.firstFetch()) / 1e9, (int) opened, (mails - mails / 2) / ((all - half) / 1e9), serverRate,
                (program.work() - worked) * 1000 / mails);
        }
    }

    double rate() {
        return mails / seconds;
    }

    private static long settled(Connection database, ImapShelf shelf, int mails) throws SQLException, InterruptedException, IOException {
        var begun = System.nanoTime();
        while (Store.count(database, "select count(*) from intake where channel = 'email' and state <> 'new'") < mails) {
            if (System.nanoTime() - begun > PATIENCE) throw new IOException("The mails did not all come in");
            Thread.sleep(200);
        }
        return System.nanoTime();
    }
}
