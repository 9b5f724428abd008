package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LuukkuTest
class ContactTopicsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired ContactTopics topics;
    @Autowired Brands brands;
    @Autowired Teams teams;

    private Brand shop;
    private Team service;

    @BeforeEach
    void aShop() {
        var n = NUMBER.incrementAndGet();
        shop = brands.create("aiheet" + n, "Kirjakulma", 205, List.of(Language.FI, Language.SV), ZoneId.of("Europe/Helsinki"));
        service = teams.create("Aiheiden tiimi " + n, false);
    }

    @Test
    void aNewTopicIsTheLast() {
        add("Tilaukseni");
        add("Palaute");
        assertThat(names()).containsExactly("Tilaukseni", "Palaute");
    }

    @Test
    void topicsMove() {
        var order = add("Tilaukseni");
        add("Palautus");
        var feedback = add("Palaute");
        topics.move(feedback.id(), 0);
        assertThat(names()).containsExactly("Palaute", "Tilaukseni", "Palautus");
        topics.move(order.id(), 99);
        assertThat(names()).containsExactly("Palaute", "Palautus", "Tilaukseni");
    }

    @Test
    void topicsChangeAndGo() {
        var order = add("Tilaukseni");
        topics.change(order.id(), Map.of(Language.FI, " Tilaus ", Language.SV, "Beställning", Language.EN, " "), service.id());
        var changed = topics.get(order.id());
        assertThat(changed.names()).containsOnlyKeys(Language.FI, Language.SV);
        assertThat(changed.name(Language.SV)).isEqualTo("Beställning");
        assertThat(changed.name(Language.EN)).isEqualTo("Tilaus");
        topics.remove(order.id());
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> topics.remove(order.id())).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aTopicWithoutANameIsNone() {
        assertThatThrownBy(() -> add("  ")).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> add("a".repeat(61))).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void theSnippetNamesTheBrandsForm() {
        assertThat(EmbedSnippet.of(URI.create("https://apu.kirjakulma.example"), shop, Language.SV).script())
            .isEqualTo("<script src=\"https://apu.kirjakulma.example/b/" + shop.slug() + "/contact.js\" data-lang=\"sv\" async></script>");
    }

    private ContactTopic add(String name) {
        return topics.add(shop.id(), Map.of(Language.FI, name), service.id());
    }

    private List<String> names() {
        return topics.list(shop.id()).stream().map(topic -> topic.name(Language.FI)).toList();
    }
}
