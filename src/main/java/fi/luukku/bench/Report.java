package fi.luukku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, beside what was aimed at. */
final class Report {

    private static final String END_OF_TABLE = "<!-- end of numbers -->";

    private record Line(String what, String measured, String aim) {}

    private final List<Line> lines = new ArrayList<>();

    void firstStart(double seconds) {
        add("first start: database made, demo filled", say("%.1f s", seconds), "");
    }

    void start(double seconds, double work) {
        add("start to first page, median", say("%.2f s (%.1f s of processor)", seconds, work), "2 s");
    }

    void idle(String when, double all, double own) {
        add("memory, " + when, say("%.0f MiB (Java %.0f, PostgreSQL %.0f)", all, own, all - own), "400 MiB");
    }

    void intake(Intake intake) {
        add(say("mail in, %,d mails from IMAP", intake.mails()), say("%,.0f mails/s (%.1f s; second half %,.0f/s; %.1f ms of processor a mail; %,d tickets)", intake.rate(), intake.seconds(),
            intake.lastHalfRate(), intake.work(), intake.tickets()), "1,000 mails/s");
        add("the mail server of the measurement alone", say("%,.0f mails/s", intake.serverRate()), "");
    }

    void disk(double megabytes) {
        add("disk per 1,000 mails", say("%.1f MB", megabytes), "5 MB");
    }

    void load(String archive, Load load) {
        add(load.name() + ", " + archive + ", " + load.connections() + (load.connections() == 1 ? " connection" : " connections"),
            say("%,.0f pages/s, median %.1f ms, p95 %.1f ms; %.1f ms of processor", load.rate(), load.median(), load.p95(), load.work()), aim(load));
    }

    private static String aim(Load load) {
        if (load.name().startsWith("search")) return load.connections() == 1 ? "50 ms" : "";
        return load.connections() == 1 ? "3 ms" : "1,000 pages/s";
    }

    void weight(String page, Map<String, Integer> bytes) {
        var html = bytes.values().iterator().next();
        var all = bytes.values().stream().mapToInt(Integer::intValue).sum();
        add("cold " + page + " page, compressed", say("%.1f kB (page %.1f, the rest %.1f in %d files)", all / 1e3, html / 1e3, (all - html) / 1e3, bytes.size() - 1), "80 kB");
    }

    void coach(CoachLoad load) {
        add("coach, a draft of 1,000 characters with two typos, " + HouseWords.TERMS + " words of the house's own", say("median %.1f ms, p95 %.1f ms, the page around it included", load.median(), load.p95()), "10 ms");
        add("coach, 100,000 hostile characters in the draft, the slowest of their kinds", hostile(load.draft()), "1,000 ms");
        add("coach, as many in the customer's message too", hostile(load.both()), "1,000 ms");
    }

    private static String hostile(CoachLoad.Slowest slowest) {
        return say("%,.0f ms (%s)", slowest.took(), slowest.kind().replace("|", ""));
    }

    void finnish(@Nullable FinnishLoad load) {
        if (load == null) {
            note("Finnish dictionary: none on this machine");
            return;
        }
        add("Finnish dictionary, words of customers' texts, one core", say("%,.0f words/s", load.texts()), "100,000 words/s");
        add("Finnish dictionary, words not asked before, one core", say("%,.0f words/s", load.anew()), "100,000 words/s");
        add("Finnish dictionary, read from the file, median", say("%.0f ms of processor", load.load()), "50 ms");
        add("Finnish dictionary, memory", say("%.1f MB", load.memory()), "20 MB");
    }

    void note(String words) {
        add(words, "", "");
    }

    private void add(String what, String measured, String aim) {
        lines.add(new Line(what, measured, aim));
        System.out.printf("%-64s %-64s %s%n", what, measured, aim);
    }

    private static String say(String form, Object... values) {
        return form.formatted(values);
    }

    /** The numbers anew; what people wrote below them about where the time goes stays. */
    void write(Path file) throws IOException {
        var kept = Files.exists(file) ? Files.readString(file) : "";
        var below = kept.contains(END_OF_TABLE) ? kept.substring(kept.indexOf(END_OF_TABLE) + END_OF_TABLE.length()) : "\n";
        var text = new StringBuilder("""
            # Performance

            Measured by `./luukku bench` on %s: %s, load %.1f as the report was
            written, of which the measuring is a part. "ms of processor" is what Luukku and its PostgreSQL worked for one
            mail or page, and depends less on what else ran. Again, with a new table here: `./luukku bench --large --write`.

            | what | measured | aim |
            |---|---|---|
            """.formatted(LocalDate.now(), machine(), java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        lines.forEach(line -> text.append("| ").append(line.what).append(" | ").append(line.measured).append(" | ").append(line.aim).append(" |\n"));
        Files.writeString(file, text + END_OF_TABLE + below);
    }

    private static String machine() throws IOException {
        var processors = Runtime.getRuntime().availableProcessors();
        return String.format(Locale.ROOT, "%s, %d processors, %s, Java %s", model(), processors, System.getProperty("os.name") + " " + System.getProperty("os.version"),
            Runtime.version().feature());
    }

    private static String model() throws IOException {
        var about = Path.of("/proc/cpuinfo");
        if (!Files.exists(about)) return System.getProperty("os.arch");
        try (var all = Files.lines(about)) {
            return all.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst(".*:\\s*", "")).findFirst().orElse(System.getProperty("os.arch"));
        }
    }
}
