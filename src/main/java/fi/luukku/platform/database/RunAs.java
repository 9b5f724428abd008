package fi.luukku.platform.database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * Whom PostgreSQL's programs run as. They refuse root, so root steps aside: best into a user namespace, where the same
 * files are still its own, else as another user, who is then given the database's folder.
 */
record RunAs(List<String> prefix, @Nullable String owner) {

    static RunAs whoeverIsAllowed() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RunAs(List.of(), null);
        }
        return candidates().filter(RunAs::works).findFirst().orElseThrow(StartFailure::refusesRoot);
    }

    private static Stream<RunAs> candidates() {
        return Stream.of(new RunAs(List.of("unshare", "-U"), "root"), otherUser("postgres"), otherUser("nobody"));
    }

    private static RunAs otherUser(String name) {
        return new RunAs(List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups"), name);
    }

    private List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * The same for the server: in a session of its own, since Ctrl-C in the terminal is for Luukku, which stops the
     * database last; and, where Linux can, with a fast shutdown when the thread that started it ends, however it ends.
     */
    List<String> server(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        addIfItWorks(command, "setsid");
        command.addAll(prefix);
        addIfItWorks(command, "setpriv", "--pdeathsig", "INT");
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static void addIfItWorks(List<String> command, String... words) {
        if (succeeds(Stream.concat(Stream.of(words), Stream.of("true")).toList())) {
            command.addAll(List.of(words));
        }
    }

    /** Runs the program to its end, its words going to the log; true if it succeeded. */
    boolean runs(Path program, List<String> arguments, Path log) throws IOException {
        var process = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the folder theirs, who may not be whom it was made or restored by. */
    void give(Path folder) throws IOException {
        if (owner != null && !owner.equals(Files.getOwner(folder).getName())) {
            run(List.of("chown", "-R", owner, folder.toString()));
        }
    }

    private boolean works() {
        return succeeds(Stream.concat(prefix.stream(), Stream.of("true")).toList());
    }

    private static boolean succeeds(List<String> command) {
        try {
            return run(command);
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static boolean run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor(10, SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
