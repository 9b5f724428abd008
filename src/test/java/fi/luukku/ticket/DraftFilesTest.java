package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import fi.luukku.testing.YesterdaysFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class DraftFilesTest extends TicketStage {

    @Autowired Files files;
    @Autowired FileRemovals removals;
    @Value("${luukku.data}") Path data;

    @Test
    void filesStayInTheDraftWithOrWithoutText() {
        var ticket = opened("Paketti");
        var picture = attach(aino, ticket, "kuva.png", "kuva");
        drafts.save(aino, ticket, Draft.Kind.REPLY, "Hei Maija!", Parties.NONE);
        drafts.save(aino, ticket, Draft.Kind.REPLY, "", Parties.NONE);
        assertThat(draft(ticket).attached()).extracting(Draft.Attached::id).containsExactly(picture.id());
        drafts.detach(aino, ticket, Draft.Kind.REPLY, picture.id());
        assertThat(drafts.of(aino, ticket, Draft.Kind.REPLY)).isEmpty();
    }

    @Test
    void aFileThatComesDoesNotTouchWhatIsTyped() {
        var ticket = opened("Paketti");
        drafts.save(aino, ticket, Draft.Kind.REPLY, "Hei Maija!", Parties.to(maija));
        attach(aino, ticket, "kuva.png", "kuva");
        assertThat(draft(ticket)).extracting(Draft::text, Draft::parties).containsExactly("Hei Maija!", Parties.to(maija));
    }

    @Test
    void whatIsTakenBackHasItsFilesAgain() {
        var ticket = opened("Paketti");
        var picture = attach(aino, ticket, "kuva.png", "kuva");
        var shown = drafts.shown(aino, ticket, Draft.Kind.REPLY, Set.of(picture.id()));
        var sent = ((Replied.Accepted) replies.reply(aino, ticket, new ReplyCommand("Hei", Parties.to(maija), null, true, null, true, false, false, null, shown))).message();
        assertThat(drafts.of(aino, ticket)).isEmpty();
        replies.undo(aino, ticket, sent);
        assertThat(draft(ticket).attached()).extracting(Draft.Attached::file).usingRecursiveFieldByFieldElementComparator().containsExactly(picture.file());
    }

    @Test
    void onlyWhatStandsOnTheScreenIsSent() {
        var ticket = opened("Paketti");
        var first = attach(aino, ticket, "eka.png", "1");
        attach(aino, ticket, "toka.png", "2");
        assertThatThrownBy(() -> drafts.shown(aino, ticket, Draft.Kind.REPLY, Set.of(first.id()))).isInstanceOf(Problem.Invalid.class).hasMessage("problem.files-changed");
        drafts.discard(aino, ticket, Draft.Kind.REPLY);
        assertThatThrownBy(() -> drafts.shown(aino, ticket, Draft.Kind.REPLY, Set.of(first.id()))).hasMessage("problem.files-changed");
    }

    @Test
    void nobodyElseHasThemAndWhoMayNotAnswerAttachesToNotesOnly() {
        var ticket = opened("Paketti");
        var picture = attach(aino, ticket, "kuva.png", "kuva");
        assertThat(drafts.of(lauri, ticket)).isEmpty();
        drafts.detach(lauri, ticket, Draft.Kind.REPLY, picture.id());
        assertThat(draft(ticket).attached()).hasSize(1);
        assertThatThrownBy(() -> drafts.room(timo, ticket, Draft.Kind.REPLY)).isInstanceOf(Problem.NotFound.class);
        ownership.share(aino, ticket, jonna.id());
        assertThatThrownBy(() -> drafts.room(jonna, ticket, Draft.Kind.FORWARD)).isInstanceOf(Problem.Forbidden.class);
        assertThat(drafts.room(jonna, ticket, Draft.Kind.NOTE)).isEqualTo(Draft.MOST_BYTES);
    }

    @Test
    void aDraftHoldsSoManyFilesAndSoManyBytesAlsoWhenTheyComeAtOnce() throws Exception {
        var ticket = opened("Paketti");
        var half = new Enclosure("iso.zip", "application/zip", Draft.MOST_BYTES / 2, null, new byte[32]);
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = at.invokeAll(IntStream.range(0, 4).mapToObj(n -> (java.util.concurrent.Callable<Object>) () -> drafts.attach(aino, ticket, Draft.Kind.REPLY, half)).toList());
            assertThat(done.stream().filter(one -> one.state() == java.util.concurrent.Future.State.SUCCESS)).hasSize(2);
        }
        var small = new Enclosure("pieni.txt", "text/plain", 1, null, new byte[32]);
        for (int n = 0; n < Draft.MOST_FILES; n++) drafts.attach(aino, ticket, Draft.Kind.NOTE, small);
        assertThatThrownBy(() -> drafts.attach(aino, ticket, Draft.Kind.NOTE, small)).hasMessage("problem.too-many-files");
    }

    @Test
    void whatWasLetGoIsSweptADayLaterUnlessSomethingStillHasIt() throws IOException {
        var ticket = opened("Paketti");
        var discarded = attach(aino, ticket, "eri.txt", "hylätty " + mark);
        var sent = attach(aino, ticket, "sama.txt", "lähetetty " + mark);
        var again = attach(aino, ticket, "tuttu.txt", "toisaalta tullut " + mark);
        replies.reply(aino, ticket, new ReplyCommand("Hei", Parties.to(maija), null, true, null, false, false, false, null, List.of(sent.file())));
        YesterdaysFiles.in(data);
        files.put(new ByteArrayInputStream(("toisaalta tullut " + mark).getBytes()), 100);
        removals.sweep();
        assertThat(there(discarded, sent, again)).containsExactly(true, true, true);
        clock.advance(Duration.ofHours(25));
        removals.sweep();
        assertThat(there(discarded, sent, again)).containsExactly(false, true, true);
    }

    private List<Boolean> there(Draft.Attached... attached) {
        return Arrays.stream(attached).map(one -> files.has(one.file().sha256())).collect(Collectors.toList());
    }

    private Draft draft(Id<Ticket> ticket) {
        return drafts.of(aino, ticket, Draft.Kind.REPLY).orElseThrow();
    }

    private Draft.Attached attach(Viewer by, Id<Ticket> ticket, String name, String content) {
        try {
            var stored = files.put(new ByteArrayInputStream(content.getBytes()), drafts.room(by, ticket, Draft.Kind.REPLY));
            return drafts.attach(by, ticket, Draft.Kind.REPLY, new Enclosure(name, "text/plain", stored.size(), null, stored.sha256()));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
