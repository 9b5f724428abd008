package fi.luukku.platform.database;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Real servers, real processes, real kills. */
class EmbeddedPostgresTest {

    private static final Path BINARIES = Path.of("target", "postgres");

    @TempDir static Path made;
    @TempDir Path data;

    @BeforeAll
    static void makeOnce() {
        EmbeddedPostgres.start(made, BINARIES, List.of()).close();
    }

    // Making a database takes longer than anything else here: most tests begin with a copy.
    @BeforeEach
    void copy() throws IOException, InterruptedException {
        new ProcessBuilder("cp", "-a", made.resolve("postgres").toString(), data.toString()).start().waitFor();
    }

    @Test
    void keepsDataFromStartToStart() throws SQLException {
        try (var postgres = start()) {
            Notes.in(postgres).write("Missä paketti?");
        }
        try (var postgres = start()) {
            assertThat(Notes.in(postgres).all()).containsExactly("Missä paketti?");
        }
    }

    @Test
    void keepsItsPort() {
        var first = urlOfOneRun();
        assertThat(urlOfOneRun()).isEqualTo(first);
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException, SQLException {
        var first = urlOfOneRun();
        var number = Integer.parseInt(Files.readString(data.resolve("postgres.port")));
        try (var _ = new ServerSocket(number, 1, InetAddress.getLoopbackAddress()); var postgres = start()) {
            assertThat(postgres.jdbcUrl()).isNotEqualTo(first);
            Notes.in(postgres).write("here");
        }
    }

    @Test
    void survivesABrokenPortFile() throws IOException, SQLException {
        Files.write(data.resolve("postgres.port"), new byte[] {(byte) 0xff, 0, 'x'});
        try (var postgres = start()) {
            Notes.in(postgres).write("here");
        }
    }

    @Test
    void sortsAsFinnsDo() throws SQLException {
        try (var postgres = start()) {
            var notes = Notes.in(postgres);
            List.of("öljy", "auto", "äiti", "åbo", "zorro").forEach(notes::write);
            assertThat(notes.sortedBy("\"fi-x-icu\"")).containsExactly("auto", "zorro", "åbo", "äiti", "öljy");
        }
    }

    @Test
    void takesUpAfterTheProgramWasKilled() throws Exception {
        try (var killed = ChildLuukku.on(data)) {
            killed.notes().write("before the kill");
            killed.kill();
        }
        try (var postgres = start()) {
            assertThat(Notes.in(postgres).all()).containsExactly("before the kill");
        }
    }

    @Test
    void aKilledProgramTakesItsServerAlong() throws Exception {
        try (var killed = ChildLuukku.on(data)) {
            var server = ProcessHandle.of(serverPid()).orElseThrow();
            killed.kill();
            await().atMost(Duration.ofSeconds(10)).until(() -> !server.isAlive());
        }
    }

    @Test
    void stopsAServerLeftBehindBeforeItStartsItsOwn() throws Exception {
        try (var postgres = start()) {
            Notes.in(postgres).write("kept");
        }
        var left = leaveServerBehind();
        try (var postgres = start()) {
            assertThat(Notes.in(postgres).all()).containsExactly("kept");
            assertThat(serverPid()).isNotEqualTo(left.pid());
        }
        assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void isNotFooledByAStaleProcessNumber() throws Exception {
        urlOfOneRun();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + data.resolve("postgres") + "\n");
        try (var postgres = start()) {
            Notes.in(postgres).write("here");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderInUseHere() {
        try (var _ = start()) {
            assertThatThrownBy(this::start).isInstanceOf(StartFailure.class)
                    .hasMessageContaining("already running").hasMessageContaining(data.toString());
        }
    }

    @Test
    void refusesAFolderInUseByAnotherProcessAndNamesIt() throws Exception {
        try (var other = ChildLuukku.on(data)) {
            assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("process " + other.pid());
            other.notes().write("undisturbed");
        }
    }

    @Test
    void refusesAClusterOfAnotherVersionAndLeavesItAlone() throws IOException {
        Files.writeString(data.resolve("postgres/PG_VERSION"), "15\n");
        assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("PostgreSQL 15");
        assertThat(data.resolve("postgres/PG_VERSION")).hasContent("15");
    }

    @Test
    void refusesAFolderWithSomethingElseInItAndLeavesItAlone() throws IOException {
        var stranger = Files.createDirectories(data.resolve("new/postgres")).resolve("thesis.txt");
        Files.writeString(stranger, "years of work");
        assertThatThrownBy(() -> startOn(data.resolve("new"))).isInstanceOf(StartFailure.class).hasMessageContaining("not a PostgreSQL database");
        assertThat(stranger).hasContent("years of work");
    }

    @Test
    void beginsAnewAfterAFirstStartCutShort() throws Exception {
        var folder = data.resolve("new");
        var half = Files.createDirectories(folder.resolve("postgres.initialising/base/1"));
        Files.writeString(half.resolve("112"), "torn");
        Files.writeString(folder.resolve("postgres.password"), "torn");
        try (var postgres = startOn(folder)) {
            Notes.in(postgres).write("whole");
        }
        assertThat(folder.resolve("postgres.initialising")).doesNotExist();
    }

    @Test
    void keepsThePasswordToItself() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres/luukku.password"))).hasSize(2);
    }

    @Test
    void saysWhichFolderCanNotBeWrittenTo() throws IOException {
        var file = Files.writeString(data.resolve("a-file"), "");
        var impossible = file.resolve("data");
        assertThatThrownBy(() -> startOn(impossible))
                .isInstanceOf(StartFailure.class).hasMessageContaining(impossible.toString());
    }

    @Test
    void saysThatTheDiskHasNoRoomForADatabase() throws Exception {
        try (var _ = SmallDisk.mountedOn(data, "20m")) {
            assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("is full");
        }
    }

    @Test
    void saysThatTheDiskBecameFullAndGoesOnWhenThereIsRoom() throws Exception {
        try (var disk = SmallDisk.mountedOn(data, "150m")) {
            try (var postgres = start()) {
                Notes.in(postgres).write("kept");
            }
            disk.fill();
            assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("is full");
            disk.makeRoom();
            try (var postgres = start()) {
                assertThat(Notes.in(postgres).all()).containsExactly("kept");
            }
        }
    }

    @Test
    void goesOnByItselfWhenAFullDiskHasRoomAgain() throws Exception {
        try (var disk = SmallDisk.mountedOn(data, "150m"); var postgres = start()) {
            var notes = Notes.in(postgres);
            notes.write("before");
            disk.fill();
            assertThatThrownBy(() -> notes.writeMuch()).isInstanceOf(DataAccessException.class);
            disk.makeRoom();
            await().atMost(Duration.ofSeconds(15)).ignoreExceptions().untilAsserted(() -> notes.write("after"));
            assertThat(notes.all()).containsExactly("before", "after");
        }
    }

    @Test
    void startsItsServerAgainOnTheSamePortIfItDies() throws Exception {
        try (var postgres = start()) {
            Notes.in(postgres).write("before");
            ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(15)).ignoreExceptions()
                    .untilAsserted(() -> assertThat(Notes.in(postgres).all()).containsExactly("before"));
            assertThat(postgres.state()).isEqualTo(ServerState.RUNNING);
        }
    }

    private EmbeddedPostgres start() {
        return startOn(data);
    }

    private static EmbeddedPostgres startOn(Path folder) {
        return EmbeddedPostgres.start(folder, BINARIES, List.of());
    }

    private String urlOfOneRun() {
        try (var postgres = start()) {
            return postgres.jdbcUrl();
        }
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private Postmaster leaveServerBehind() throws IOException {
        var signal = new Signal(PostgresBinaries.in(BINARIES), RunAs.whoeverIsAllowed(), data.resolve("postgres.log"));
        var cluster = new Cluster(data.toRealPath().resolve("postgres"), "");
        var server = Postmaster.start(cluster, new Port(data.resolve("other.port")).free(), List.of(), signal);
        assertThat(server.becomesReady()).isTrue();
        return server;
    }
}
