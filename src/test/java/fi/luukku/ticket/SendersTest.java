package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.customer.Customer;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Inbound.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose what comes in is: the sender's own, also while they are merged into another, and no customer's when we asked an outsider. */
class SendersTest extends TicketStage {

    @Autowired Customers customers;
    @Autowired CustomerMerges customerMerges;
    @Autowired Traces traces;

    private final Party work = new Party(null, "m.lehtonen@tyo" + mark + ".example");
    private final Party third = new Party("Kerttu Kolmas", "kerttu@" + mark + ".example");

    @Test
    void whatEachWroteWhileTheyWereMergedStaysWithEach() {
        var before = opened("Paketti");
        var elsewhere = from(work, "Lasku");
        var root = customer(maija);
        var merged = customer(work);
        customerMerges.merge(aino, merged, root);

        var meanwhile = from(new Party("Maija Töissä", work.address()), "Uusi lasku");
        var own = opened("Uusi paketti");
        assertThat(customer(work)).as("known as one").isEqualTo(root);
        assertThat(history(root)).containsExactlyInAnyOrder(before, elsewhere, meanwhile, own);
        assertThat(timelines.openBeside(aino, now(meanwhile))).extracting(Ticket::id).containsExactlyInAnyOrder(before, elsewhere, own);

        customerMerges.unmerge(aino, merged);
        assertThat(history(root)).containsExactlyInAnyOrder(before, own);
        assertThat(history(merged)).containsExactlyInAnyOrder(elsewhere, meanwhile);
        assertThat(customers.get(root).name()).isEqualTo(maija.name());
        assertThat(customers.get(merged).name()).as("as they called themselves meanwhile").isEqualTo("Maija Töissä");
        assertThat(customers.identities(root)).containsExactly(Identity.email(maija.address()));
        assertThat(timelines.messages(lauri, meanwhile)).extracting(Message::customer).containsExactly(merged);
        assertThatThrownBy(() -> customerMerges.unmerge(aino, merged)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void mergedTheOtherWayRoundItIsTheSame() {
        var before = opened("Paketti");
        var elsewhere = from(work, "Lasku");
        var root = customer(work);
        var merged = customer(maija);
        customerMerges.merge(aino, merged, root);
        var meanwhile = from(work, "Uusi lasku");
        var own = opened("Uusi paketti");
        customerMerges.unmerge(aino, merged);
        assertThat(history(root)).containsExactlyInAnyOrder(elsewhere, meanwhile);
        assertThat(history(merged)).containsExactlyInAnyOrder(before, own);
    }

    @Test
    void anAnswerOfEitherIsTheCustomersAndMayJoinTheSameMatter() {
        var ticket = opened("Paketti viipyy");
        from(work, "Lasku");
        customerMerges.merge(aino, customer(work), customer(maija));
        var joined = tickets.receive(mail(work, "Paketti viipyy", "Missä se on?", new Proof(null, List.of(), true), false));
        assertThat(joined.ticket()).isEqualTo(ticket);
        assertThat(timelines.messages(lauri, ticket)).extracting(Message::audience).containsOnly(Message.Audience.CUSTOMER);
    }

    @Test
    void whatIsKnownOfACustomerIsWrittenDownForTheWholeOfThem() {
        from(work, "Lasku");
        opened("Paketti");
        var merged = customer(work);
        customerMerges.merge(aino, merged, customer(maija));
        customers.describe(merged, "Maija Lehtonen", "sv", "Soittaa mieluummin");
        assertThat(customers.get(customer(maija)).notes()).isEqualTo("Soittaa mieluummin");
        assertThat(customers.get(merged).notes()).isEqualTo("Soittaa mieluummin");
    }

    @Test
    void partingOneLeavesTheOthersWhereTheyAre() {
        opened("Paketti");
        from(work, "Lasku");
        from(third, "Kirja");
        var first = customer(maija);
        var second = customer(work);
        var last = customer(third);
        customerMerges.merge(aino, first, second);
        customerMerges.merge(aino, second, last);
        customerMerges.unmerge(aino, first);
        assertThat(customers.allOf(last)).containsExactlyInAnyOrder(second, last);
        customerMerges.unmerge(aino, second);
        assertThat(customers.get(first).id()).as("parted before, and not drawn along again").isEqualTo(first);
        assertThat(customers.get(second).id()).isEqualTo(second);
    }

    @Test
    void twoOppositeMergesAtOnceMakeNoCircle() throws Exception {
        opened("Paketti");
        from(work, "Lasku");
        var a = customer(maija);
        var b = customer(work);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = List.<Callable<Boolean>>of(() -> merged(a, b), () -> merged(b, a));
            for (var done : people.invokeAll(tries)) done.get();
        }
        assertThat(customers.get(a)).isEqualTo(customers.get(b));
        assertThat(customers.allOf(customers.get(a).id())).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void whatCameBeforeThisWasToldApartIsToldApartToo() throws IOException {
        opened("Paketti");
        var elsewhere = from(work, "Lasku");
        var root = customer(maija);
        var merged = customer(work);
        customerMerges.merge(aino, merged, root);
        var own = opened("Uusi paketti");
        wrote(elsewhere, "Tähänkin");
        db.sql("update message set customer_id = ? where customer_id = ?").params(root.value(), merged.value()).update();
        db.sql("update ticket set customer_id = ? where customer_id = ?").params(root.value(), merged.value()).update();
        for (var statement : script("/db/migration/ticket/V202611281231__written_by_themselves.sql").split(";")) if (!statement.isBlank()) db.sql(statement).update();
        customerMerges.unmerge(aino, merged);
        assertThat(history(merged)).containsExactly(elsewhere);
        assertThat(timelines.messages(lauri, elsewhere)).extracting(Message::customer).containsExactly(merged, root);
        assertThat(history(root)).contains(own).doesNotContain(elsewhere);
    }

    @Test
    void whoAnswersFromOutsideIsNobodysCustomer() {
        var ticket = opened("Paketti");
        asked(ticket, third);
        var answer = tickets.receive(mail(third, "Vs", "Painos on loppu.", new Proof(ticket, List.of(), false), false)).message();
        assertThat(deliveries.message(answer)).extracting(Message::audience, Message::customer, Message::author)
            .containsExactly(Message.Audience.OUTSIDER, null, "Kerttu Kolmas");
        assertThat(customers.met(brand.id(), Identity.email(third.address()))).isEmpty();
        assertThat(tickets.log(lauri, ticket).getLast().agent()).isNull();

        var asCustomer = from(third, "Oma tilaus");
        assertThat(customer(third)).isEqualTo(now(asCustomer).customer());
        var again = tickets.receive(mail(third, "Vs", "Vielä tämä.", new Proof(ticket, List.of(), false), false)).message();
        assertThat(deliveries.message(again).customer()).as("known by what they bought").isEqualTo(customer(third));
        assertThat(deliveries.message(again).audience()).isEqualTo(Message.Audience.OUTSIDER);
        assertThat(traces.messages(List.of(ticket), List.of(customer(third)), Set.of(third.address()))).as("what goes with them, if they ask").containsExactly(answer, again);
    }

    private boolean merged(Id<Customer> from, Id<Customer> into) {
        try {
            customerMerges.merge(aino, from, into);
            return true;
        } catch (Problem.Conflict already) {
            return false;
        }
    }

    private Id<Ticket> from(Party sender, String subject) {
        return tickets.receive(mail(sender, subject, "Hei!", Proof.NONE, false)).ticket();
    }

    private void asked(Id<Ticket> ticket, Party outsider) {
        replies.reply(aino, ticket, new ReplyCommand("Onko painos loppu?", Parties.to(outsider), null, true, null, false, false, true, null, List.of()));
    }

    private Id<Customer> customer(Party of) {
        return customers.known(brand.id(), Identity.email(of.address())).orElseThrow().id();
    }

    private List<Id<Ticket>> history(Id<Customer> customer) {
        return lists.list(lauri, new TicketView.OfCustomer(customer), null, 50).items().stream().map(TicketRow::id).toList();
    }

    private static String script(String path) throws IOException {
        try (var in = SendersTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
        }
    }
}
