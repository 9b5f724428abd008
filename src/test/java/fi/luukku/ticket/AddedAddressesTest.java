package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.customer.AddedAddresses;
import fi.luukku.customer.AddedAddresses.Added;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Consents;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An address given to a customer by hand, and taken away again. */
class AddedAddressesTest extends TicketStage {

    @Autowired AddedAddresses addresses;
    @Autowired Customers customers;
    @Autowired Consents consents;
    @Autowired TransactionTemplate transactions;

    private final Party work = new Party(null, "m.lehtonen@tyo" + mark + ".example");

    @Test
    void whoGaveItAndWhenIsKept() {
        var maijas = now(opened("Paketti")).customer();
        var added = addresses.add(aino, maijas, Identity.email(work.address()));
        assertThat(addresses.of(maijas)).containsExactly(new Added(added, work.address(), "Aino Koskela", addresses.of(maijas).getFirst().at()));
        assertThat(addresses.of(maijas).getFirst().at()).isEqualTo(clock.instant());
        assertThat(audited(maijas)).containsExactly("customer.address-added");
        assertThatThrownBy(() -> addresses.add(aino, maijas, Identity.email(work.address()))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whatCameMeanwhileStaysAndWhatComesLaterIsOfACustomerOfItsOwn() {
        var maijas = now(opened("Paketti")).customer();
        var added = addresses.add(aino, maijas, Identity.email(work.address()));
        var meanwhile = from(work, "Lasku");
        assertThat(now(meanwhile).customer()).isEqualTo(maijas);

        assertThat(addresses.remove(lauri, maijas, added)).isEqualTo(work.address());
        assertThat(now(meanwhile).customer()).as("stays").isEqualTo(maijas);
        assertThat(customers.identities(maijas)).containsExactly(Identity.email(maija.address()));
        assertThat(now(from(work, "Toinen lasku")).customer()).isNotEqualTo(maijas);
        assertThat(audited(maijas)).containsExactly("customer.address-added", "customer.address-removed");
        assertThatThrownBy(() -> addresses.remove(lauri, maijas, added)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatTheyHaveWrittenFromByThemselvesStays() {
        var maijas = now(opened("Paketti")).customer();
        addresses.add(aino, maijas, Identity.email(work.address()));
        refused("problem.address-of-their-own", maijas, identity(maija));
        assertThat(customers.identities(maijas)).hasSize(2);
    }

    @Test
    void theLastAddressStays() throws Exception {
        var maijas = now(opened("Paketti")).customer();
        var first = addresses.add(aino, maijas, Identity.email(work.address()));
        var second = addresses.add(aino, maijas, Identity.email("toinen@" + mark + ".example"));
        // As of somebody who was made known by hand.
        db.sql("delete from customer_identity where id = ?").param(identity(maija).value()).update();
        try (var colleague = Executors.newVirtualThreadPerTaskExecutor()) {
            var tried = transactions.execute(_ -> {
                addresses.remove(aino, maijas, first);
                var other = colleague.submit(() -> removed(maijas, second));
                Awaitility.await().until(() -> other.isDone() || db.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single());
                return other;
            });
            assertThat(tried.get()).as("at the same moment, before the first is gone for all").isFalse();
        }
        assertThat(addresses.of(maijas)).extracting(Added::id).containsExactly(second);
        refused("problem.last-address", maijas, second);
    }

    @Test
    void whatWasSaidAboutMarketingGoesWithTheAddress() {
        var maijas = now(opened("Paketti")).customer();
        var added = addresses.add(aino, maijas, Identity.email(work.address()));
        consents.note(aino, maijas, Identity.email(work.address()), Consent.Answer.NO, "puhelu");
        addresses.remove(aino, maijas, added);
        assertThat(consents.history(maijas)).isEmpty();
        var own = customers.known(brand.id(), Identity.email(work.address())).orElseThrow();
        assertThat(own.id()).isNotEqualTo(maijas);
        assertThat(consents.history(own.id())).extracting(Consent::source).containsExactly("puhelu");
        assertThat(now(from(work, "Lasku")).customer()).isEqualTo(own.id());
        assertThat(addresses.of(own.id())).isEmpty();
    }

    @Test
    void whoIsOutsideTakesNothingAway() {
        var maijas = now(opened("Paketti")).customer();
        var added = addresses.add(aino, maijas, Identity.email(work.address()));
        var others = now(from(new Party("Kerttu", "kerttu@" + mark + ".example"), "Kirja")).customer();
        assertThatThrownBy(() -> addresses.remove(jonna, maijas, added)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> addresses.add(jonna, maijas, Identity.email("uusi@" + mark + ".example"))).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> addresses.remove(aino, others, added)).isInstanceOf(Problem.NotFound.class);
        assertThat(addresses.of(maijas)).hasSize(1);
    }

    private void refused(String why, Id<Customer> customer, Id<Identity> address) {
        assertThatThrownBy(() -> addresses.remove(aino, customer, address))
            .isInstanceOfSatisfying(Problem.Conflict.class, wrong -> assertThat(wrong.key()).isEqualTo(why));
    }

    private boolean removed(Id<Customer> customer, Id<Identity> address) {
        try {
            addresses.remove(aino, customer, address);
            return true;
        } catch (Problem.Conflict last) {
            return false;
        }
    }

    private Id<Identity> identity(Party who) {
        return Id.of(db.sql("select id from customer_identity where brand_id = ? and value = ?").params(brand.id().value(), who.address()).query(Long.class).single());
    }

    private List<String> audited(Id<Customer> customer) {
        return db.sql("select action from audit_entry where object = ? order by id").param("customer:" + customer).query(String.class).list();
    }

    private Id<Ticket> from(Party who, String subject) {
        return tickets.receive(mail(who, subject, "Hei", Inbound.Proof.NONE, false)).ticket();
    }
}
