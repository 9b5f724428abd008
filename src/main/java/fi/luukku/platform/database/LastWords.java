package fi.luukku.platform.database;

import fi.luukku.platform.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The end of PostgreSQL's log, from which one sees why it stopped. */
record LastWords(Path log, List<String> lines) {

    private static final int KEPT = 15;

    static LastWords of(Path log) {
        try {
            var all = Files.readAllLines(log, ISO_8859_1);
            return new LastWords(log, all.subList(Math.max(0, all.size() - KEPT), all.size()));
        } catch (IOException unreadable) {
            return new LastWords(log, List.of("(no log: " + unreadable.getMessage() + ")"));
        }
    }

    /** The cause goes away by itself or by another port. */
    boolean mayPass() {
        return portWasTaken() || predecessorStillEnding();
    }

    boolean portWasTaken() {
        return said("could not bind") || said("could not create any TCP/IP sockets");
    }

    // The server before us is gone, but some of its processes still finish their work.
    private boolean predecessorStillEnding() {
        return said("pre-existing shared memory block") || said("is another postmaster");
    }

    StartFailure failure(Path folder) {
        return isDiskFull(folder)
                ? StartFailure.diskFull(folder)
                : StartFailure.serverDied(log, decisive());
    }

    // On a full disk the log itself may end before the words that would tell.
    private boolean isDiskFull(Path folder) {
        try {
            return lines.stream().anyMatch(FullDisk::isSaidIn) || Files.getFileStore(folder).getUsableSpace() == 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    private String decisive() {
        return lines.stream().filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "nothing" : lines.getLast());
    }

    private boolean said(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }
}
