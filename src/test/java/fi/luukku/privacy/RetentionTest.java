package fi.luukku.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetentionTest extends PrivacyStage {

    @Autowired Retentions retentions;
    @Autowired Deletions deletions;
    @Autowired Closures closures;

    private Viewer sari;

    @BeforeEach
    void sariIsAnAdmin() {
        sari = person("Sari Mäkelä", Role.ADMIN);
    }

    @Test
    void spamGoesAfterAMonthAndNothingElseUnlessTheHouseDecides() {
        var spam = arrived("Voitit arvonnassa");
        var closed = arrived("Paketti");
        closures.spam(aino, spam, true);
        closures.close(aino, closed, ClosingReason.NO_ANSWER_NEEDED, null);
        clock.advance(Duration.ofDays(29));
        retentions.keep();
        assertThat(tickets.get(spam).status()).isEqualTo(Status.SPAM);
        clock.advance(Duration.ofDays(2));
        retentions.keep();
        assertThat(deletions.tombstone(lauri, spam)).hasValueSatisfying(stone -> {
            assertThat(stone.reason()).isEqualTo(DeletionReason.OLD);
            assertThat(stone.by()).isNull();
        });
        clock.advance(Duration.ofDays(4000));
        retentions.keep();
        assertThat(tickets.get(closed).status()).isEqualTo(Status.CLOSED);
        assertThat(counted("spam")).containsExactly("1");
    }

    @Test
    void closedTicketsGoAfterTheMonthsChosenAndOpenOnesNever() {
        retentions.set(sari, brand.id(), new Retention(6, null, null));
        var closed = arrived("Paketti");
        var open = arrived("Kirja");
        closures.close(aino, closed, ClosingReason.NO_ANSWER_NEEDED, null);
        clock.advance(Duration.ofDays(150));
        retentions.keep();
        assertThat(tickets.get(closed).status()).isEqualTo(Status.CLOSED);
        clock.advance(Duration.ofDays(50));
        retentions.keep();
        assertThat(deletions.tombstone(lauri, closed)).isPresent();
        assertThat(tickets.get(open).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void whoWritesAtTheLastMomentIsHeard() {
        var ticket = arrived("Paketti");
        closures.close(aino, ticket, ClosingReason.NO_ANSWER_NEEDED, null);
        clock.advance(Duration.ofDays(400));
        var before = clock.instant().minus(Duration.ofDays(300));
        var due = deletions.atRest(brand.id(), Status.CLOSED, before, 10);
        closures.reopen(aino, ticket);
        assertThat(due).contains(ticket);
        assertThat(deletions.deleteOld(ticket, Status.CLOSED, before)).isFalse();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void automaticMailLosesItsBytesAndKeepsItsRow() {
        retentions.set(sari, brand.id(), new Retention(null, null, 14));
        write("Uutiset <uutiset@u" + mark + ".example>", "Tarjous", "u." + mark + "@u.example", "Precedence: bulk\n", "Osta");
        write("Maija <maija@m" + mark + ".example>", "Paketti", "m." + mark + "@m.example", "", "Missä?");
        var entries = ledger(2);
        clock.moveTo(Instant.now().plus(Duration.ofDays(10)));
        retentions.keep();
        assertThat(entries).allSatisfy(entry -> intake.raw(entry.id()).close());
        clock.moveTo(Instant.now().plus(Duration.ofDays(20)));
        retentions.keep();
        var automatic = entries.stream().filter(entry -> entry.state() == State.AUTO).map(Entry::id).findFirst().orElseThrow();
        assertThatThrownBy(() -> intake.raw(automatic)).isInstanceOf(Problem.NotFound.class);
        assertThat(intake.get(automatic).reason()).startsWith("intake.why.auto");
        assertThat(entries.stream().filter(entry -> entry.state() == State.THREADED)).allSatisfy(entry -> intake.raw(entry.id()).close());
        assertThat(counted("aside")).containsExactly("1");
    }

    @Test
    void onlyAnAdminDecidesAndWithinReason() {
        assertThatThrownBy(() -> retentions.set(lauri, brand.id(), Retention.DEFAULT)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> retentions.set(sari, brand.id(), new Retention(0, null, null))).isInstanceOf(Problem.Invalid.class);
        retentions.set(sari, brand.id(), new Retention(24, null, 90));
        assertThat(retentions.of(brand.id())).isEqualTo(new Retention(24, null, 90));
    }

    private Id<Ticket> arrived(String subject) {
        var address = subject.toLowerCase().replaceAll("[^a-z]", "") + "@m" + mark + ".example";
        write("Maija <" + address + ">", subject, subject.hashCode() + mark + "@posti.example", "", "Hei");
        var ticket = ticketOf(address);
        nothingOnItsWay();
        return ticket;
    }

    private List<String> counted(String what) {
        return db.sql("select detail ->> ? from audit_entry where action = 'retention.kept' and object = ?").params(what, "brand:" + brand.id()).query(String.class).list();
    }
}
