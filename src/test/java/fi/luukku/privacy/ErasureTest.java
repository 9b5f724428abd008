package fi.luukku.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.channel.email.Readmission;
import fi.luukku.customer.Identity;
import fi.luukku.intake.State;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.YesterdaysFiles;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Timelines;
import fi.luukku.ticket.ViewFilter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureTest extends MaijaStage {

    @Autowired Erasures erasures;
    @Autowired Readmission readmission;
    @Autowired Deletions deletions;
    @Autowired Merges merges;
    @Autowired Timelines timelines;

    private Remains remains;

    @BeforeEach
    void look() {
        remains = new Remains(db, intake, data);
    }

    @Test
    void nothingOfWhoTheyWereOrWhatTheySaidIsLeftAnywhere() throws Exception {
        var ticket = everythingAboutMaija();
        assertThat(eventually(() -> remains.of(plain), found -> found.containsAll(List.of("search_entry.terms", "search_file.text")))).contains("customer.name", "customer.notes", "customer_identity.value", "consent.source", "sender_block.value",
            "ticket.requester", "ticket.subject", "ticket_words.requester", "ticket_words.subject", "ticket.snippet", "ticket.tags", "ticket.fields", "message.text", "message.author", "message.parties",
            "message.external_id", "attachment.name", "participant.address", "ticket_event.data", "closure.explanation", "draft.text", "draft.parties",
            "outbox.recipients", "intake.message_id", "intake.arguments", "api_answer.body", "audit_entry.detail", "saved_view.name", "saved_view.filter", "raw mail", "file");
        YesterdaysFiles.in(data);
        erasures.erase(lauri, customer(maija), maija);
        // The erasure itself sets a sweep of the files going, which may just now hold what this one would take.
        assertThat(eventually(() -> {
            removals.sweep();
            return remains.of(plain);
        }, found -> !found.contains("file"))).isEmpty();
        assertThat(deletions.tombstone(aino, ticket)).hasValueSatisfying(stone -> assertThat(stone.by()).isEqualTo(lauri.id()));
        assertThat(count("select count(*) from customer_erasure where agent_id = ? and tickets >= 3", lauri.id().value())).isOne();
        assertThat(count("select count(*) from closure where ticket_id = ?", ticket.value())).isOne();
    }

    @Test
    void onTicketsOfOthersTheirWordsAndAddressGoAndTheOthersStay() {
        write("Otso <otso@o" + mark + ".example>", "Meidän tilaus", "otso." + mark + "@posti.example", "Cc: Maija Lehtonen <" + work + ">\n", "Otson sanat");
        ledger(1);
        var ticket = ticketOf("otso@o" + mark + ".example");
        write("Maija Lehtonen <" + work + ">", "Vs: Meidän tilaus", "vs." + mark + "@posti.example",
            "In-Reply-To: <otso." + mark + "@posti.example>\n", "Maijan sanat " + plain);
        ledger(2);
        replies.reply(aino, ticket, ReplyCommand.now("Vastaus molemmille", new Parties(null, List.of(Party.of("otso@o" + mark + ".example")), List.of(Party.of(work)), List.of())));
        nothingOnItsWay();
        erasures.erase(lauri, customer(work), work);
        assertThat(timelines.messages(aino, ticket)).extracting(message -> message.text().strip()).containsExactly("Otson sanat", "Vastaus molemmille");
        assertThat(remains.of(plain)).isEmpty();
        // Otso's own mail is his, with whom he copied in.
        assertThat(remains.of(work)).containsExactly("raw mail");
        assertThat(tickets.get(ticket).snippet()).isEqualTo("Vastaus molemmille");
    }

    @Test
    void whatOthersMergedInMustBePartedFirst() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        write("Otso <otso@o" + mark + ".example>", "Sama asia", "b." + mark + "@posti.example", "", "Hei");
        ledger(2);
        merges.merge(aino, ticketOf("otso@o" + mark + ".example"), ticketOf(maija));
        assertThat(erasures.extent(lauri, customer(maija)).inTheWay()).containsExactly(ticketOf("otso@o" + mark + ".example"));
        assertThatThrownBy(() -> erasures.erase(lauri, customer(maija), maija)).isInstanceOf(Problem.Conflict.class);
        assertThat(customers.known(brand.id(), Identity.email(maija))).isPresent();
    }

    @Test
    void onlyALeadMayAndOnlyWhoTypesWhoIsMeant() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        var customer = customer(maija);
        assertThatThrownBy(() -> erasures.erase(aino, customer, maija)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> erasures.extent(aino, customer)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> erasures.erase(lauri, customer, "joku@muu.example")).isInstanceOf(Problem.Invalid.class);
        assertThat(erasures.extent(lauri, customer)).satisfies(extent -> {
            assertThat(extent.tickets()).isOne();
            assertThat(extent.live()).isOne();
            assertThat(extent.messages()).isOne();
            assertThat(extent.confirmation()).isEqualTo(maija);
        });
    }

    @Test
    void aBlockHoldsAlthoughNobodyCanReadWhoseItWas() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        nothingOnItsWay();
        blocks.block(aino, brand.id(), maija, "Häiritsee");
        erasures.erase(lauri, customer(maija), maija);
        assertThat(blocks.of(brand.id(), maija)).isPresent();
        assertThat(blocks.of(brand.id(), maija)).hasValueSatisfying(block -> {
            assertThat(block.disguised()).isTrue();
            assertThat(block.why()).isEmpty();
        });
    }

    @Test
    void whoIsBlockedAgainCanBeErasedAgain() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        nothingOnItsWay();
        blocks.block(aino, brand.id(), maija, "Häiritsee");
        erasures.erase(lauri, customer(maija), maija);
        write("Maija <" + maija + ">", "Asia", "b." + mark + "@posti.example", "", "Hei");
        readmission.openAnyway(ledger(2).getLast().id());
        nothingOnItsWay();
        blocks.block(aino, brand.id(), maija, "Taas");
        erasures.erase(lauri, customer(maija), maija);
        assertThat(blocks.of(brand.id(), maija)).hasValueSatisfying(block -> assertThat(block.disguised()).isTrue());
        assertThat(remains.of(maija)).isEmpty();
    }

    @Test
    void whoWritesAgainIsANewCustomer() {
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        ledger(1);
        nothingOnItsWay();
        var before = customer(maija);
        erasures.erase(lauri, before, maija);
        write("Maija <" + maija + ">", "Toinen asia", "b." + mark + "@posti.example", "", "Hei taas");
        ledger(2);
        assertThat(customer(maija)).isNotEqualTo(before);
    }

    @Test
    void anAddressWithinAnotherIsNotTheirs() {
        var anna = "anna-maija." + plain + "@posti.example";
        write("Maija <" + maija + ">", "Asia", "a." + mark + "@posti.example", "", "Hei");
        write("Anna-Maija <" + anna + ">", "Poissa", "b." + mark + "@posti.example", "Auto-Submitted: auto-replied\n", "Lomalla");
        views.add(aino, "Anna-Maija", ViewFilter.ANY.about(anna), false);
        assertThat(ledger(2)).extracting(entry -> entry.state()).contains(State.AUTO);
        nothingOnItsWay();
        erasures.erase(lauri, customer(maija), maija);
        assertThat(remains.of(anna)).contains("raw mail", "saved_view.filter");
    }

    private int count(String sql, Object parameter) {
        return db.sql(sql).param(parameter).query(Integer.class).single();
    }
}
