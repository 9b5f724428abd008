package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Role;
import fi.luukku.kernel.Id;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Ownership;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharedWithTest extends DeskStage {

    @Autowired Ownership ownership;

    @Test
    void aCollaboratorIsNotGivenTheTicketEither() {
        write("Maija Lehtonen <" + maija + ">", "Painojälki", "Sivut ovat haaleita.", mark + "-2");
        var number = ticket();
        var jonna = agent("Jonna Peltola", "jonna", Role.COLLABORATOR);
        var ainos = new Visitor(port);
        ainos.signIn(aino.email(), PASSWORD);
        var refused = ainos.submit("/tickets/" + number + "/owner", Map.of("team", team.id().toString(), "agent", jonna.id().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Jonna Peltola on avustaja");
        assertThat(db.sql("select assignee_id is null from ticket where id = ?").param(number).query(Boolean.class).single()).isTrue();
    }

    private long ticket() {
        return eventually(() -> db.sql("select max(id) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }

    @Test
    void aCollaboratorMentionsOnlyThoseWhoSeeTheTicket() {
        write("Maija Lehtonen <" + maija + ">", "Painojälki", "Sivut ovat haaleita.", mark + "-3");
        var number = ticket();
        var jonna = agent("Jonna Peltola", "jonna", Role.COLLABORATOR);
        var other = agent("Olli Muualta" + mark, "olli", Role.COLLABORATOR);
        ownership.share(agents.viewer(aino.id()).orElseThrow(), Id.of(number), jonna.id());
        var page = signedIn(jonna, Visit.PHONE);
        page.navigate("/desk/all/" + number);
        var names = page.locator("#note-text").getAttribute("data-mentions").split("\\|");
        assertThat(names).contains("Aino Koskela", "Lauri Heino").doesNotContain(other.name());

        page.getByLabel("Muistiinpanon teksti").fill("Katso tätä, @" + other.name() + "!");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lisää muistiinpano")).click();
        assertThat(page.getByText(other.name() + " ei näe tätä tikettiä")).isVisible();
        assertThat(page.getByLabel("Muistiinpanon teksti")).hasValue("Katso tätä, @" + other.name() + "!");
        assertThat(page.locator("article.note")).hasCount(0);
        Browser.assertAccessible(page);
        Browser.picture(page, "mention-refused");
        page.getByLabel("Muistiinpanon teksti").fill("Katso tätä, @Aino Koskela!");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lisää muistiinpano")).click();
        assertThat(page.locator("article.note")).containsText("@Aino Koskela!");
    }

    @Test
    void aCollaboratorSeesNoQueuesAndWritesNotes() {
        write("Maija Lehtonen <" + maija + ">", "Painojälki", "Sivut ovat haaleita.", mark + "-1");
        var number = ticket();
        var jonna = agent("Jonna Peltola", "jonna", Role.COLLABORATOR);
        var page = signedIn(aino, Visit.WIDE);
        page.navigate("/desk/team-" + team.id() + "/" + number);
        page.getByLabel("Kenelle jaetaan?").selectOption(jonna.id().toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Jaa").setExact(true)).click();
        assertThat(page.getByText("Jaettu: Jonna Peltola")).isVisible();

        var jonnas = signedIn(jonna, Visit.WIDE);
        assertThat(jonnas.locator(".rail .views a")).hasText(new String[] {"Maininnat", "Seuratut", "Kaikki", "Suljetut"});
        jonnas.navigate("/desk/all/" + number);
        assertThat(jonnas.locator(".modes")).isHidden();
        Browser.assertAccessible(jonnas);
        jonnas.getByLabel("Muistiinpanon teksti").fill("Painamme uuden.");
        jonnas.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lisää muistiinpano")).click();
        assertThat(jonnas.locator("article.note")).containsText("Painamme uuden.");
    }
}
