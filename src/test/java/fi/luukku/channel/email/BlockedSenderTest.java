package fi.luukku.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.customer.SenderBlock;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import fi.luukku.testing.YesterdaysFiles;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class BlockedSenderTest extends MailLoop {

    @Autowired SenderBlocks blocks;
    @Autowired Readmission readmission;
    @Autowired FileRemovals removals;
    @Autowired Files files;
    @Value("${luukku.data}") Path data;

    private final String house = unique() + ".example";
    private Viewer lauri;

    @BeforeEach
    void lauriLeads() {
        lauri = agents.viewer(agents.add("Lauri Heino", unique() + "@kirjakulma.example", Role.LEAD, Language.FI).id()).orElseThrow();
    }

    @Test
    void aBlockedSendersMailStaysInTheLedgerAndCanStillBeOpened() {
        blocks.block(viewer(), brand.id(), "Kiusaaja@" + house, "Kirjoittaa öisin");
        write("Kiusaaja <kiusaaja@" + house + ">", "Huomio", "");
        var entry = ledger(1).getFirst();
        assertThat(entry).extracting(Entry::state, Entry::reason, Entry::ticket).containsExactly(State.AUTO, "intake.why.blocked", null);
        readmission.openAnyway(entry.id());
        assertThat(intake.get(entry.id()).state()).isEqualTo(State.THREADED);
    }

    @Test
    void itsFilesGoAndComeBackWithIt() throws Exception {
        var content = ("kuva " + house).getBytes(UTF_8);
        var hash = MessageDigest.getInstance("SHA-256").digest(content);
        blocks.block(viewer(), brand.id(), "kiusaaja@" + house, "");
        server.deliver(store, Mails.withFile("kiusaaja@" + house, "Kuva", "<k@" + house + ">", "kuva.png", Base64.getEncoder().encodeToString(content)));
        var entry = ledger(1).getFirst();
        assertThat(files.has(hash)).isTrue();
        YesterdaysFiles.in(data);
        await(() -> {
            removals.sweep();
            return files.has(hash);
        }, there -> !there);
        readmission.openAnyway(entry.id());
        YesterdaysFiles.in(data);
        removals.sweep();
        assertThat(files.has(hash)).isTrue();
    }

    @Test
    void whereAnswersWouldGoCountsAsWell() {
        blocks.block(viewer(), brand.id(), "kiusaaja@" + house, "");
        write("Joku <joku@muualla.example>", "Huomio", "Reply-To: kiusaaja@" + house + "\n");
        assertThat(ledger(1).getFirst().state()).isEqualTo(State.AUTO);
    }

    @Test
    void aDomainCountsWithAllBelowItAndNothingBeside() {
        blocks.block(lauri, brand.id(), "@" + house, "Mainoksia");
        write("a@" + house, "Yksi", "");
        write("b@uutiset." + house, "Kaksi", "");
        write("c@toinen-" + house, "Kolme", "");
        assertThat(ledger(3)).extracting(Entry::state).containsExactlyInAnyOrder(State.AUTO, State.AUTO, State.THREADED);
    }

    @Test
    void anotherBrandStillHears() {
        var other = brands.create("b" + unique(), "Toinen", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        blocks.block(viewer(), other.id(), "maija@" + house, "");
        write("maija@" + house, "Hei", "");
        assertThat(ledger(1).getFirst().state()).isEqualTo(State.THREADED);
    }

    @Test
    void ourOwnAddressIsNeverKeptOut() {
        blocks.block(viewer(), brand.id(), store, "");
        write("Toinen järjestelmä <" + store + ">", "Tilaus", "");
        assertThat(ledger(1).getFirst().state()).isEqualTo(State.THREADED);
    }

    @Test
    void unblockedTheyAreHeardAgain() {
        blocks.block(viewer(), brand.id(), "maija@" + house, "");
        blocks.unblock(viewer(), blocks.of(brand.id(), "maija@" + house).map(SenderBlock::id).orElseThrow());
        write("maija@" + house, "Hei", "");
        assertThat(ledger(1).getFirst().state()).isEqualTo(State.THREADED);
        assertThat(db.sql("select count(*) from sender_block where brand_id = ? and ended_by = ?").params(brand.id().value(), aino.id().value()).query(Integer.class).single()).isOne();
    }

    @Test
    void anAgentBlocksAddressesAndALeadDomainsButNeverEverybodys() {
        assertThatThrownBy(() -> blocks.block(viewer(), brand.id(), house, "")).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> blocks.block(lauri, brand.id(), "gmail.com", "")).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> blocks.block(lauri, brand.id(), "ei mikään", "")).isInstanceOf(Problem.Invalid.class);
        blocks.block(lauri, brand.id(), house, "");
        assertThatThrownBy(() -> blocks.unblock(viewer(), blocks.of(brand.id(), "x@" + house).map(SenderBlock::id).orElseThrow())).isInstanceOf(Problem.Forbidden.class);
    }

    private void write(String from, String subject, String more) {
        server.deliver(store, Mails.mail(from, subject, "<" + unique() + "@muualla.example>", more, "Hei"));
    }
}
