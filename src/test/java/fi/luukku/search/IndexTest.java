package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.customer.CustomerErasures;
import fi.luukku.customer.Customers;
import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Received;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class IndexTest extends SearchStage {

    @Autowired Indexing indexing;
    @Autowired DueTable due;
    @Autowired Deletions deletions;
    @Autowired Customers customers;
    @Autowired CustomerErasures erasures;
    @Autowired TransactionTemplate transaction;
    @Autowired DataSource database;

    @Test
    void whatIsNotCommittedIsNeitherDueNorFound() {
        transaction.executeWithoutResult(status -> {
            var ticket = says("Peruttu " + mark, "Peruttu " + mark);
            assertThat(lines("search_due where kind = 'ticket' and ref = " + number(ticket))).isOne();
            status.setRollbackOnly();
        });
        indexed();
        assertThat(found(lauri, mark)).isEmpty();
    }

    /** The line to the database is cut after the entries are written and before they are committed, as a crash would. */
    @Test
    void aCrashBetweenTheCommitAndTheIndexForgetsNothing() {
        var received = new AtomicReference<Received>();
        // Nobody else reads meanwhile.
        index.one.lock();
        try {
            received.set(says("Kaatuu " + mark, "Kaatuu " + mark));
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                while (indexing.batch() > 0) continue;
                assertThat(lines(entry(received.get()))).isOne();
                kill();
            })).isInstanceOf(RuntimeException.class);
            assertThat(lines(entry(received.get()))).isZero();
            assertThat(lines("search_due where kind = 'message' and ref = " + received.get().message().value())).isOne();
        } finally {
            index.one.unlock();
        }
        indexed();
        assertThat(foundTickets(lauri, mark)).containsExactly(number(received.get()));
        assertThat(lines(entry(received.get()))).isOne();
    }

    /** The database goes down while a batch is read, and again while its lines are tried one by one. */
    @Test
    void whatTheDatabaseCouldNotTakeStaysDue() {
        index.one.lock();
        try {
            var received = says("Katkeaa " + mark, "Katkeaa " + mark);
            db.sql("create function cut() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'").update();
            db.sql("create trigger cut before insert on search_place for each row when (new.kind = 'message' and new.ref = " + received.message().value() + ") execute function cut()").update();
            for (int i = 0; i < 3; i++) assertThatThrownBy(() -> { while (indexing.batch() > 0) continue; }).isInstanceOf(RuntimeException.class);
            assertThat(lines("search_due where kind = 'message' and ref = " + received.message().value())).isOne();
        } finally {
            db.sql("drop function cut() cascade").update();
            index.one.unlock();
        }
        indexed();
        assertThat(foundTickets(lauri, mark)).hasSize(1);
    }

    private static String entry(Received received) {
        return "search_entry where kind = 'message' and ref = " + received.message().value();
    }

    private void kill() {
        var ours = db.sql("select pg_backend_pid()").query(Integer.class).single();
        try (var other = database.getConnection(); var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(" + ours + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsDeletedLeavesTheIndexInTheSameTransaction() {
        var ticket = says("Salaisuus " + mark, "Salaisuus " + mark, file("salaisuus.txt", "Salaisuus " + mark));
        notes.note(timo, ticket.ticket(), "Salaisuus " + mark, Set.of(), List.of());
        indexed();
        assertThat(words()).isPositive();
        transaction.executeWithoutResult(status -> {
            deletions.delete(lauri, ticket.ticket(), DeletionReason.SENSITIVE);
            assertThat(words()).isZero();
            status.setRollbackOnly();
        });
        assertThat(words()).isPositive();
        deletions.delete(lauri, ticket.ticket(), DeletionReason.SENSITIVE);
        assertThat(words()).isZero();
        indexed();
        assertThat(words()).isZero();
        assertThat(found(lauri, mark)).isEmpty();
    }

    @Test
    void whoIsErasedLeavesTheIndexInTheSameTransaction() {
        var ticket = says("Aihe", "Teksti");
        var customer = tickets.get(ticket.ticket()).customer();
        indexed();
        assertThat(found(lauri, maija.address())).extracting(Hit::kind).contains(Kind.CUSTOMER);
        transaction.executeWithoutResult(_ -> {
            erasures.erase(List.of(customer));
            assertThat(lines("search_entry where kind = 'customer' and ref = " + customer)).isZero();
        });
        indexed();
        assertThat(lines("search_entry where kind = 'customer' and ref = " + customer)).isZero();
    }

    @Test
    void whatChangesIsFoundByWhatItIsNow() {
        var ticket = says("Vanha " + mark, "Teksti");
        indexed();
        tickets.rename(timo, ticket.ticket(), "Uudempi otsikko " + mark);
        assertThat(found(timo, "vanha " + mark)).isEmpty();
        indexed();
        assertThat(foundTickets(timo, "otsikot " + mark)).containsExactly(number(ticket));
        customers.describe(tickets.get(ticket.ticket()).customer(), "Marjatta Uusinimi" + mark, "fi", "");
        indexed();
        assertThat(found(timo, "Uusinimi" + mark)).extracting(Hit::kind).containsExactly(Kind.CUSTOMER);
    }

    @Test
    void everythingIsReadAnewWhileAllGoesOn() throws Exception {
        for (int i = 0; i < 150; i++) says("Ennen " + i, "Ennen lukemista " + mark);
        indexed();
        index.readAnew(lauri);
        var writing = new AtomicBoolean(true);
        var written = new ArrayList<Received>();
        var writer = CompletableFuture.runAsync(() -> {
            while (writing.get() && written.size() < 300) written.add(says("Aikana", "Aikana lukemisen " + mark));
        });
        for (int i = 0; i < 5; i++) {
            assertThat(foundTickets(lauri, "ennen lukeminen " + mark)).hasSize(150);
            index.catchUp();
        }
        writing.set(false);
        writer.get();
        indexed();
        assertThat(index.state().percent()).isNull();
        assertThat(index.state().waiting()).isZero();
        assertThat(index.state().endedAt()).isNotNull();
        assertThat(foundTickets(lauri, "ennen lukeminen " + mark)).hasSize(150);
        assertThat(foundTickets(lauri, "aikana lukeminen " + mark)).containsExactlyElementsOf(written.stream().map(SearchStage::number).sorted().toList());
        assertThat(lines("search_place group by kind, ref having count(*) > 1")).isZero();
        assertThat(lines("search_entry e where not exists (select from search_place p where p.entry = e.id)")).isZero();
    }

    @Test
    void otherRulesMakeItReadEverythingAnew() {
        var ticket = says("Aihe " + mark, "Teksti");
        indexed();
        db.sql("update search_entry set terms = '' where ref = ? and kind = 'ticket'").param(number(ticket)).update();
        assertThat(found(timo, mark)).isEmpty();
        db.sql("update search_reading set rules = 'older'").update();
        indexed();
        assertThat(foundTickets(timo, mark)).containsExactly(number(ticket));
    }

    @Test
    void whatSomebodyChangesJustNowIsLeftForLater() throws Exception {
        indexed();
        var ticket = says("Pidetty " + mark, "Pidetty " + mark);
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
            db.sql("insert into search_due (kind, ref) values ('ticket', ?)").param(number(ticket)).update();
            db.sql("select id from ticket where id = ? for update").param(number(ticket)).query(row -> {});
            held.countDown();
            await(release);
        }));
        held.await();
        db.sql("insert into search_due (kind, ref) values ('ticket', ?)").param(number(ticket)).update();
        index.catchUp();
        assertThat(lines("search_due where ref = " + number(ticket))).isPositive();
        release.countDown();
        holder.get();
        indexed();
        assertThat(foundTickets(timo, mark)).containsExactly(number(ticket));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the mark stands in the index or in what was taken out of files. */
    private long words() {
        return db.sql("select (select count(*) from search_entry where terms::text like :word) + (select count(*) from search_file where text like :word)")
            .param("word", "%" + mark + "%").query(Long.class).single() - lines("search_entry where kind = 'customer' and terms::text like '%" + mark + "%'");
    }

    private long lines(String of) {
        return db.sql("select count(*) from (select 1 from " + of + ") l").query(Long.class).single();
    }
}
