package fi.luukku.testing;

import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LuukkuTest
class BrowserTest {

    @Autowired Agents agents;
    @LocalServerPort int port;

    @Test
    void realChromiumShowsOurPages() {
        agents.add("Aino Virtanen", "aino@browser.example", Role.AGENT, Language.FI);
        try (var browser = new Browser(port)) {
            var page = browser.visit(Visit.PHONE.inDark());
            page.navigate("/sign-in");
            assertThat(page.locator("h1")).hasText("Kirjaudu Luukkuun");
            Browser.assertAccessible(page);
        }
    }

    @Test
    void aLackOfAccessibilityIsFound() {
        try (var browser = new Browser(port)) {
            var page = browser.visit(Visit.WIDE);
            page.setContent("<html lang=fi><title>t</title><main><h1>Kuva</h1><img src='x'></main></html>");
            assertThatThrownBy(() -> Browser.assertAccessible(page)).hasMessageContaining("image-alt");
        }
    }
}
