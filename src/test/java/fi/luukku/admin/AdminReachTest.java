package fi.luukku.admin;

import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address of the settings, as the program itself lists them, is closed to whoever may not use it. */
@LuukkuTest
class AdminReachTest {

    private static final String PASSWORD = "kolme sanaa perakkain";
    private static final List<String> FOR_LEADS = List.of("/admin/absences", "/admin/blocks", "/admin/mail", "/admin/tokens");

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;
    @LocalServerPort int port;

    record Address(RequestMethod method, String path) {

        boolean forLeads() {
            return path.equals("/admin") || FOR_LEADS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
        }
    }

    @Test
    void thereAreAddressesToTry() {
        assertThat(addresses()).hasSizeGreaterThan(40);
        assertThat(addresses().filter(Address::forLeads)).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> outsidersAreRefused() {
        return Stream.of(Role.COLLABORATOR, Role.AGENT, Role.LEAD).map(role -> DynamicTest.dynamicTest(role.code(), () -> refused(role)));
    }

    private void refused(Role role) {
        var visitor = signedIn(role);
        addresses().filter(address -> role != Role.LEAD || !address.forLeads())
            .forEach(address -> assertThat(status(visitor, address)).as(role + " " + address).isEqualTo(403));
    }

    @Test
    void anAdminIsLetIn() {
        var visitor = signedIn(Role.ADMIN);
        addresses().filter(address -> address.method() == RequestMethod.GET)
            .forEach(address -> assertThat(status(visitor, address)).as(address.toString()).isIn(200, 303, 404, 409));
    }

    private static int status(Visitor visitor, Address address) {
        if (address.method() == RequestMethod.GET) return visitor.get(address.path()).statusCode();
        return visitor.submit(address.path(), Map.of("place", "0", "from", "none")).statusCode();
    }

    private Stream<Address> addresses() {
        return mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()
                .filter(path -> path.equals("/admin") || path.startsWith("/admin/"))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream().map(method -> new Address(method, path.replaceAll("\\{[^/]+}", "999999")))))
            .distinct();
    }

    private Visitor signedIn(Role role) {
        var email = role.code() + System.nanoTime() + "@reach.example";
        passwords.set(agents.add("Kokeilija", email, role, Language.FI).id(), PASSWORD);
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }
}
