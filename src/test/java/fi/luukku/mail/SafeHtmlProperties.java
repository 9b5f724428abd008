package fi.luukku.mail;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Hostile bodies cut, spliced and repeated at random: whatever comes of them, the result is safe and stays as it is. */
class SafeHtmlProperties {

    private static final List<String> BODIES = HostileHtml.all().stream().map(HostileHtml::html).filter(html -> html.length() < 8000).toList();
    private static final String[] CRUMBS = {"<", ">", "\"", "'", "/", "\0", "<!--", "-->", "</style>", "<svg>", "<math>", "</p>", "<table>",
            "<a>", "</a>", "<p>", "<select>", "<template>", ";", "\\", "/*", "*/", "(", "{", "&#x", "<form>", "<li>", "<pre>\n", "\uD800", "\u202E"};
    private static final Set<String> KNOWN = Set.of("html", "head", "body", "div", "p", "span", "br", "hr", "wbr", "h1", "h2", "h3", "h4", "h5",
            "h6", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot",
            "tr", "td", "th", "a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "code", "kbd", "samp", "var", "cite", "q",
            "mark", "abbr", "img");
    private static final Set<String> ATTRIBUTES = Set.of("style", "href", "src", "alt", "class", "title", "rel", "target", "width", "height",
            "align", "valign", "colspan", "rowspan", "span", "border", "cellpadding", "cellspacing", "dir", "start", "type", "value", "referrerpolicy");

    @Provide
    Arbitrary<String> mutated() {
        return Arbitraries.randomValue(SafeHtmlProperties::mutate);
    }

    private static String mutate(Random random) {
        var html = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            var body = BODIES.get(random.nextInt(BODIES.size()));
            int from = random.nextInt(body.length() + 1) * random.nextInt(2);
            html.append(body, from, random.nextBoolean() ? body.length() : from + random.nextInt(body.length() - from + 1));
        }
        for (int edits = random.nextInt(12); edits > 0; edits--) edit(html, random);
        return html.toString();
    }

    private static void edit(StringBuilder html, Random random) {
        int at = random.nextInt(html.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> html.insert(at, CRUMBS[random.nextInt(CRUMBS.length)]);
            case 1 -> html.delete(at, Math.min(html.length(), at + 1 + random.nextInt(4)));
            default -> html.insert(at, html.substring(at, Math.min(html.length(), at + 30)).repeat(random.nextInt(3)));
        }
    }

    @Property(tries = 1500)
    void cleaningTwiceIsCleaningOnce(@ForAll("mutated") String html) {
        var once = SafeHtml.fragment(html);
        assertThat(SafeHtml.fragment(once)).isEqualTo(once);
    }

    @Property(tries = 1500)
    void onlyKnownThingsAreLeft(@ForAll("mutated") String html) {
        for (var element : Jsoup.parse(SafeHtml.fragment(html, new SafeHtml.Pictures(id -> "/own", true))).getAllElements()) {
            if (!element.normalName().equals("#root")) assertKnown(element);
        }
    }

    @Property(tries = 60)
    void timeIsBounded(@ForAll("mutated") String html) {
        var longer = html.isEmpty() ? "" : html.repeat(Math.min(2000, 1_200_000 / html.length()));
        // The thread's own time: the machine may be busy with other tests.
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        SafeHtml.fragment(longer);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static void assertKnown(Element element) {
        assertThat(KNOWN).contains(element.normalName());
        for (var attribute : element.attributes()) {
            assertThat(ATTRIBUTES).contains(attribute.getKey());
            var value = attribute.getValue().toLowerCase();
            if (attribute.getKey().equals("href")) assertThat(value).matches("(?s)(https?://[a-z0-9._-]+([:/?#].*)?|mailto:[^?]+|tel:\\+?[0-9]+)");
            if (attribute.getKey().equals("src")) assertThat(value).matches("(?s)/own|https?://[a-z0-9._-]+([:/?#].*)?|data:image/(png|jpe?g|gif|webp);base64,[a-z0-9+/=]*");
            if (attribute.getKey().equals("style")) assertThat(value).doesNotContain("url", "expression", "position", "@", "\\", "z-index", "content", "<", "/*", "binding", "behavior", "var(");
        }
    }
}
