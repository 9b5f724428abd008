package fi.luukku.outsider;

import fi.luukku.access.Role;
import fi.luukku.outsider.Rule.Guard;
import fi.luukku.outsider.Rule.Outcome;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every address the program answers at, asked by everyone there is, about a ticket of a team that only its members see.
 * The addresses are read from the program itself, so a new one can't be forgotten.
 */
class EveryEndpointTest extends OutsiderTest {

    @Test
    void everyAddressHasARule() {
        assertThat(endpoints().filter(endpoint -> endpoint.rule().isEmpty())).as("""
            Addresses that no rule covers. Say in %s who may use each: GUARD and the lowest role. \
            One that shows or changes a ticket, a message or a file is Guard.TICKET""", Rules.class.getSimpleName()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoMayNotChangesNothing() {
        return each(rule -> rule.guard() != Guard.OPEN, endpoint -> {
            var ask = endpoint.ask(theirs);
            var before = everything.print();
            for (var person : everyone) {
                if (expected(endpoint, person) != Outcome.PASSES) isKeptOut(person, endpoint, person.ask(ask));
                // A browser's session opens nothing of the API, whoever's it is.
                if (ask.isApi()) assertThat(person.askInBrowser(ask).status()).as("%s in a browser: %s", person, endpoint).isEqualTo(401);
            }
            assertThat(everything.print()).as("what is kept, after all who may not asked %s", endpoint).isEqualTo(before);
        });
    }

    @TestFactory
    Stream<DynamicTest> whoMayIsLetThrough() {
        return each(rule -> rule.guard() == Guard.TICKET || rule.guard() == Guard.HOUSE || rule.guard() == Guard.MANY, endpoint -> {
            for (var person : everyone) if (expected(endpoint, person) == Outcome.PASSES) {
                var answer = person.ask(endpoint.ask(scenes.scene(member())));
                assertThat(answer.passed()).as("%s asks %s: %s", person, endpoint, answer).isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> onesOwnIsOnesOwn() {
        return each(rule -> rule.guard() == Guard.OWN || rule.guard() == Guard.PERSONAL, endpoint -> {
            var newcomer = shop.newcomer(Role.LEAD);
            var answer = newcomer.ask(endpoint.ask(scenes.scene(newcomer)));
            assertThat(answer.leadsToSignIn() && !endpoint.pattern().equals("/sign-out")).as("%s: %s", endpoint, answer).isFalse();
            assertThat(answer.status()).as("%s: %s", endpoint, answer).isNotIn(401, 403, 404).isLessThan(500);
        });
    }

    @TestFactory
    Stream<DynamicTest> settingsAreSeenByThoseWhoChangeThem() {
        return each(rule -> rule.guard() == Guard.SETTINGS, endpoint -> {
            if (endpoint.method().equals("GET") && !endpoint.pattern().contains("{")) {
                assertThat(admin().ask(endpoint.ask(scenes.scene(member()))).passed()).as("%s", endpoint).isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfReachIsPassedOver() {
        return each(rule -> rule.guard() == Guard.MANY, endpoint -> {
            for (var person : everyone) if (!person.reaches() && expected(endpoint, person) == Outcome.PASSES) {
                var answer = unchanged(person, endpoint, () -> person.ask(endpoint.ask(theirs)));
                assertThat(answer.passed()).as("%s asks %s: %s", person, endpoint, answer).isTrue();
            }
        });
    }

    /** PostgreSQL keeps no text with a NUL in it. */
    @TestFactory
    Stream<DynamicTest> aNulIsTheAskersMistake() {
        return each(_ -> true, endpoint -> {
            var ask = endpoint.ask(theirs).withNul();
            if (!ask.saysNul()) return;
            var answer = admin().ask(ask);
            // Customers' words are cleaned instead, and what sets an empty system up is not there any more.
            var others = endpoint.pattern().startsWith("/b/") || endpoint.rule().orElseThrow().guard() == Guard.FIRST_VISIT;
            if (others) assertThat(answer.status()).as("%s: %s", endpoint, answer).isLessThan(500);
            else assertThat(answer.status()).as("%s: %s", endpoint, answer).isIn(ask.isApi() ? List.of(400, 422) : List.of(400));
        });
    }

    /** The form's token keeps other sites from acting with one's cookies; so does what the browser says of where it comes from. */
    @TestFactory
    Stream<DynamicTest> noOtherSiteActsWithOnesCookies() {
        return each(_ -> true, endpoint -> {
            if (endpoint.method().equals("GET") || endpoint.pattern().startsWith("/b/") || endpoint.pattern().startsWith("/hooks/")) return;
            var ask = endpoint.ask(theirs);
            var token = admin().browser().token();
            var before = everything.print();
            refused(endpoint, admin().fromElsewhere(ask));
            refused(endpoint, admin().fromElsewhere(ask, "X-CSRF-Token", token, "Sec-Fetch-Site", "cross-site"));
            refused(endpoint, admin().fromElsewhere(ask, "X-CSRF-Token", token, "Sec-Fetch-Site", "same-site"));
            assertThat(everything.print()).as("what is kept, after asking from elsewhere %s", endpoint).isEqualTo(before);
        });
    }

    private static void refused(Endpoint endpoint, Answer answer) {
        // The API takes no cookies at all.
        var expected = endpoint.pattern().startsWith("/api/") ? 401 : 403;
        assertThat(answer.status()).as("from elsewhere %s", endpoint).isEqualTo(expected);
    }

    private void isKeptOut(Person person, Endpoint endpoint, Answer answer) {
        var as = "%s asks %s: %s".formatted(person, endpoint, answer);
        switch (expected(endpoint, person)) {
            case SIGN_IN -> assertThat(answer.leadsToSignIn()).as(as).isTrue();
            case FORBIDDEN -> assertThat(answer.status()).as(as).isEqualTo(403);
            // Whoever's role is too low may be told that first: it tells nothing of the ticket.
            case NOT_THERE -> assertThat(answer.status()).as(as).isIn(!person.signedIn() || person.is(endpoint.rule().orElseThrow().from()) ? List.of(404) : List.of(403, 404));
            case PASSES -> throw new IllegalStateException(as);
        }
        if (!person.reaches()) assertThat(answer.body()).as(as).doesNotContain(Scenes.SECRETS);
    }

    /** Personal things are those of an agent of the team; even the admin ends only tokens of others. */
    private Outcome expected(Endpoint endpoint, Person person) {
        var rule = endpoint.rule().orElseThrow();
        if (rule.guard() == Guard.PERSONAL && person == member()) return Outcome.PASSES;
        return rule.guard() == Guard.PERSONAL && endpoint.pattern().contains("/tokens/") && person.is(Role.ADMIN) ? Outcome.PASSES : rule.of(person);
    }

    private Stream<DynamicTest> each(Predicate<Rule> rules, Consumer<Endpoint> check) {
        return endpoints().filter(endpoint -> endpoint.rule().filter(rules).isPresent())
            .map(endpoint -> dynamicTest(endpoint.toString(), () -> check.accept(endpoint)));
    }
}
