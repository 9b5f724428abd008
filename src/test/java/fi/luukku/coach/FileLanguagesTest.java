package fi.luukku.coach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import fi.luukku.testing.Pdf;
import fi.luukku.testing.YesterdaysFiles;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.ReplyCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class FileLanguagesTest extends ReplyStage {

    private static final String SWEDISH = """
        Du kan returnera varan inom 14 dagar från det att du fick den. Packa varan i originalförpackningen och fyll i blanketten.
        Lämna paketet på närmaste utlämningsställe. Returen är kostnadsfri för dig.""";
    private static final String FINNISH = """
        Voit palauttaa tuotteen 14 päivän kuluessa siitä, kun sait sen. Pakkaa tuote alkuperäiseen pakkaukseen ja täytä lomake.
        Vie paketti lähimpään noutopisteeseen. Palautus on sinulle maksuton.""";

    @Autowired FileLanguages languages;
    @Autowired Files files;
    @Autowired FileRemovals removals;
    @Value("${luukku.data}") Path data;

    @Test
    void aPdfIsReadOnceAndForgottenWithTheFile() throws IOException {
        var pdf = file("ohje.pdf", "application/pdf", Pdf.of(SWEDISH + "\n" + mark));
        languages.attached(pdf);
        Awaitility.await().until(() -> known(pdf) == 1);
        assertThat(languages.soon(List.of(pdf))).containsExactly(new ReplyDraft.File("ohje.pdf", Set.of(Language.SV)));
        removals.due(List.of(pdf.sha256()));
        YesterdaysFiles.in(data);
        removals.sweep();
        assertThat(files.has(pdf.sha256())).isFalse();
        assertThat(known(pdf)).isZero();
    }

    @Test
    void pictureAndWhatCanNotBeReadTellNothing() throws IOException {
        var picture = file("kuva.png", "image/png", (SWEDISH + mark).getBytes(UTF_8));
        var broken = file("rikki.pdf", "application/pdf", ("%PDF-1.7 " + mark).getBytes(UTF_8));
        assertThat(languages.of(List.of(picture, broken))).allSatisfy(file -> assertThat(file.languages()).isEmpty());
    }

    /** What its writer was told counts in what is kept of the reply as well. */
    @Test
    void aReplyThatHasLeftIsScoredWithItsFiles() throws IOException {
        var own = left(file("a.txt", "text/plain", (FINNISH + mark).getBytes(UTF_8)));
        var foreign = left(file("b.txt", "text/plain", (SWEDISH + mark).getBytes(UTF_8)));
        assertThat(caring(foreign)).isLessThan(caring(own));
    }

    private Id<Message> left(Enclosure file) {
        var ticket = opened(team, "Palautus " + mark, "Hei! Miten palautan kirjan? Terveisin Maija");
        var reply = ((Replied.Accepted) replies.reply(aino, ticket, new ReplyCommand("Hei Maija! Tässä on ohje, miten palautat kirjan meille. Terveisin Aino",
            Parties.to(maija), null, true, null, false, false, false, null, List.of(file)))).message();
        Awaitility.await().until(() -> db.sql("select count(*) from reply_score where message_id = ?").param(reply.value()).query(Long.class).single() == 1);
        return reply;
    }

    private int caring(Id<Message> reply) {
        return db.sql("select caring from reply_score where message_id = ?").param(reply.value()).query(Integer.class).single();
    }

    private long known(Enclosure file) {
        return db.sql("select count(*) from coach_file where sha256 = ?").param(file.sha256()).query(Long.class).single();
    }

    private Enclosure file(String name, String type, byte[] content) throws IOException {
        var stored = files.put(new ByteArrayInputStream(content), content.length);
        return new Enclosure(name, type, stored.size(), null, stored.sha256());
    }
}
