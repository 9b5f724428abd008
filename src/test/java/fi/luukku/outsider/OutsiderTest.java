package fi.luukku.outsider;

import fi.luukku.testing.LuukkuTest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of outsiders share: the shop, the people around it, and a look at everything that is kept. */
// A program of its own: the work that other tests leave behind would look like an outsider's doing.
@TestPropertySource(properties = "luukku.test.alone=outsiders")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LuukkuTest
abstract class OutsiderTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired JdbcClient db;
    @Autowired Collection<RequestMappingHandlerMapping> mappings;
    @LocalServerPort int port;

    final Shop shop = new Shop();
    final Scenes scenes = new Scenes(shop);
    List<Person> everyone;
    /** What nobody outside the team may get at: new for each test. */
    Scene theirs;
    Everything everything;

    @BeforeAll
    void openTheShop() {
        beans.autowireBean(shop);
        beans.autowireBean(scenes);
        everyone = shop.open(port);
        everything = new Everything(db);
    }

    @BeforeEach
    void aTicketCame() {
        db.sql("delete from sign_in_throttle").update();
        theirs = scenes.scene(member());
        everything.settle();
    }

    /** What the program answers at, as it says itself. */
    Stream<Endpoint> endpoints() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .flatMap(mapped -> Endpoint.of(mapped.getKey(), mapped.getValue())).sorted(Comparator.comparing(Endpoint::pattern));
    }

    List<Person> outsiders() {
        return everyone.stream().filter(person -> person.signedIn() && !person.reaches()).toList();
    }

    Person outsideAgent() {
        return everyone.get(2);
    }

    Person guest() {
        return everyone.get(3);
    }

    Person member() {
        return everyone.get(4);
    }

    Person admin() {
        return everyone.getLast();
    }

    Answer unchanged(Person person, Object what, Supplier<Answer> asking) {
        return unchanged(everything.print(), person, what, asking);
    }

    /** Asks, and sees that nothing is different after it. */
    Answer unchanged(Map<String, String> before, Person person, Object what, Supplier<Answer> asking) {
        var answer = asking.get();
        assertThat(everything.print()).as("what is kept, after %s asked %s: %s", person, what, answer).isEqualTo(before);
        return answer;
    }
}
