package fi.luukku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code ./luukku bench}: measures the built program on this machine and says what it found. */
public final class Bench {

    private static final int ARCHIVE = 10_000;
    private static final int LARGE = 1_000_000;

    private final Options options;
    private final Report report = new Report();
    private final Path folder;

    private Bench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** @param words options, then {@code --}, then the command that starts the program */
    public static void main(String[] words) throws Exception {
        var options = Options.of(words);
        var folder = Files.createTempDirectory("luukku-bench");
        try {
            var bench = new Bench(options, folder);
            bench.run();
            if (options.write()) bench.report.write(Path.of("docs/performance.md"));
        } finally {
            remove(folder);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        try (var shelf = new ImapShelf(); var sink = new SmtpSink()) {
            if (options.has("starts")) starts(shelf, sink);
            try (var program = start(shelf, sink)) {
                settled(5);
                report.idle("idle after start", program.memory(), program.ownMemory());
                if (options.has("mail")) intake(program, shelf);
                if (options.has("pages")) pages(program);
                if (options.has("finnish")) report.finnish(FinnishLoad.measured());
                if (options.has("coach")) coach(program);
                settled(15);
                report.idle("idle after all that", program.memory(), program.ownMemory());
                if (options.large()) large(program);
                if (options.searches()) search(program);
            }
        }
    }

    private void pages(Program program) throws IOException, SQLException, InterruptedException {
        grownTo(program, ARCHIVE, "select count(*) from ticket");
        pages(program, "10,000 tickets");
        weigh(program);
    }

    private Program start(ImapShelf shelf, SmtpSink sink) throws IOException, InterruptedException {
        return Program.start(options.program(), folder.resolve("data"), shelf.port(), sink.port());
    }

    /** The first one makes the database and the demo's people, and is told apart. */
    private void starts(ImapShelf shelf, SmtpSink sink) throws IOException, InterruptedException {
        var seconds = new double[options.starts()];
        var work = new double[options.starts()];
        try (var first = start(shelf, sink)) {
            report.firstStart(first.startSeconds());
            settled(2);
        }
        for (int i = 0; i < seconds.length; i++) {
            try (var program = start(shelf, sink)) {
                seconds[i] = program.startSeconds();
                work[i] = program.work();
            }
        }
        report.start(Load.median(seconds), Load.median(work));
    }

    private void intake(Program program, ImapShelf shelf) throws IOException, SQLException, InterruptedException {
        try (var database = program.database()) {
            var before = Store.disk(database, folder.resolve("data"));
            var ceiling = ceiling();
            report.intake(Intake.measured(program, shelf, options.mails(), ceiling));
            report.note(Afterwards.read(program, database));
            report.disk((Store.disk(database, folder.resolve("data")) - before) / 1e6 / options.mails() * 1000);
        }
    }

    private double ceiling() throws IOException {
        try (var other = new ImapShelf()) {
            other.deliver(options.mails());
            ImapCeiling.of(other.port(), "shop", options.mails());
            return ImapCeiling.of(other.port(), "shop", options.mails());
        }
    }

    private static void grownTo(Program program, long tickets, String there) throws IOException, SQLException {
        try (var database = program.database()) {
            if (Store.count(database, there) < tickets) Store.grow(database, tickets);
        }
    }

    private void large(Program program) throws IOException, SQLException, InterruptedException {
        try (var database = program.database()) {
            Store.grow(database, LARGE);
            report.note("Large archive: %,d messages on %,d tickets, database %.1f GB".formatted(Store.count(database, "select count(*) from message"),
                Store.count(database, "select count(*) from ticket"), Store.disk(database, folder.resolve("data")) / 1e9));
        }
        pages(program, "1,000,000 tickets");
    }

    /** Everything is read by the program itself, while nothing else is asked of it. */
    private void search(Program program) throws IOException, SQLException, InterruptedException {
        try (var database = program.database()) {
            SearchArchive.fill(database, options.messages());
            var worked = program.work();
            var due = Store.count(database, "select count(*) from search_due");
            var seconds = SearchArchive.read(database);
            report.note("Search, read into the index: %,d messages and tickets, %,.0f a second (%.0f s), %.2f ms of processor each; index %.1f GB".formatted(
                due, due / seconds, seconds, (program.work() - worked) * 1000 / due,
                Store.count(database, "select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'search_entry'::regclass") / 1e9));
        }
        try (var line = new PageLine(program.port()).signedIn()) {
            for (var kind : List.of(new Load.Kind("search, two common words", SearchArchive.queries(0, 20, 50), "Turbo-Frame: list\r\n"),
                    new Load.Kind("search, a common word and a rare one", SearchArchive.queries(0, 400, 200), "Turbo-Frame: list\r\n"),
                    new Load.Kind("search, two rare words", SearchArchive.queries(2_000, 5_000, 900), "Turbo-Frame: list\r\n"))) {
                Load.measured(program, kind, line, 1, options.seconds());
                for (var connections : List.of(1, 4)) report.load("%,d messages".formatted(options.messages()), Load.measured(program, kind, line, connections, options.seconds()));
            }
        }
    }

    private void pages(Program program, String archive) throws IOException, SQLException, InterruptedException {
        try (var line = new PageLine(program.port()).signedIn()) {
            for (var kind : kinds(program)) {
                Load.measured(program, kind, line, 2, options.seconds());
                for (var connections : List.of(1, 4, 16)) report.load(archive, Load.measured(program, kind, line, connections, options.seconds()));
            }
        }
    }

    private static List<Load.Kind> kinds(Program program) throws IOException, SQLException {
        try (var database = program.database()) {
            var tickets = Store.numbers(database, "select id from ticket where status <> 'merged' order by hashint8(id) limit 500");
            var whole = tickets.stream().map(id -> "/desk/all/" + id).toList();
            return List.of(new Load.Kind("list page", List.of("/desk/all", "/desk/mine", "/desk/unassigned", "/desk/closed"), ""),
                new Load.Kind("list alone (Turbo frame)", List.of("/desk/all", "/desk/closed"), "Turbo-Frame: list\r\n"),
                new Load.Kind("ticket page", whole, ""),
                new Load.Kind("ticket alone (Turbo frame)", whole, "Turbo-Frame: ticket\r\n"),
                new Load.Kind("ticket page, gzip", whole, "Accept-Encoding: gzip\r\n"));
        }
    }

    private void coach(Program program) throws IOException, SQLException {
        try (var line = new PageLine(program.port()).signedIn(); var admin = new PageLine(program.port()).signedIn("admin"); var database = program.database()) {
            var ticket = Store.count(database, "select max(id) from ticket where status = 'open'");
            HouseWords.keep(admin, Store.count(database, "select brand_id from ticket where id = " + ticket));
            report.coach(CoachLoad.measured(line, database, ticket));
        }
    }

    private void weigh(Program program) throws IOException, SQLException {
        try (var line = new PageLine(program.port()).signedIn(); var database = program.database()) {
            var ticket = Store.count(database, "select max(id) from ticket where status = 'open'");
            report.weight("list", Weight.of(line, "/desk/all"));
            report.weight("ticket", Weight.of(line, "/desk/all/" + ticket));
        }
    }

    private static void settled(int seconds) throws InterruptedException {
        Thread.sleep(seconds * 1000L);
    }

    private static void remove(Path folder) throws IOException {
        var all = new ArrayList<Path>();
        try (var found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var path : all) Files.deleteIfExists(path);
    }
}
