package fi.luukku.mail;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The attributes that are not addresses or styles. Ids, names and classes are never kept: they reach into the page's own. */
final class SafeAttributes {

    private static final Predicate<String> ALIGN = Set.of("left", "right", "center", "justify")::contains;
    private static final Predicate<String> VALIGN = Set.of("top", "middle", "bottom", "baseline")::contains;
    private static final Predicate<String> DIRECTION = Set.of("ltr", "rtl", "auto")::contains;

    /** A table of a million columns takes a browser down. */
    private static final Predicate<String> SPAN = number(1, 100);
    private static final Predicate<String> SIZE = number(0, 5000).or(value -> value.endsWith("%")
            && number(0, 100).test(value.substring(0, value.length() - 1)));

    private record Allowed(String name, Predicate<String> value) {
    }

    private static final List<Allowed> CELL = List.of(new Allowed("align", ALIGN), new Allowed("valign", VALIGN),
            new Allowed("width", SIZE), new Allowed("height", SIZE), new Allowed("colspan", SPAN), new Allowed("rowspan", SPAN));

    private static final List<Allowed> ROW = List.of(new Allowed("align", ALIGN), new Allowed("valign", VALIGN));

    private static final Map<String, List<Allowed>> OWN = Map.ofEntries(
            Map.entry("table", List.of(new Allowed("align", ALIGN), new Allowed("width", SIZE), new Allowed("border", number(0, 10)),
                    new Allowed("cellpadding", number(0, 100)), new Allowed("cellspacing", number(0, 100)))),
            Map.entry("td", CELL), Map.entry("th", CELL), Map.entry("tr", ROW), Map.entry("tbody", ROW), Map.entry("thead", ROW),
            Map.entry("col", List.of(new Allowed("width", SIZE), new Allowed("span", SPAN))),
            Map.entry("img", List.of(new Allowed("width", SIZE), new Allowed("height", SIZE), new Allowed("align", ALIGN))),
            Map.entry("p", List.of(new Allowed("align", ALIGN))), Map.entry("div", List.of(new Allowed("align", ALIGN))),
            Map.entry("ol", List.of(new Allowed("start", number(0, 100_000)), new Allowed("type", Set.of("1", "a", "i")::contains))),
            Map.entry("li", List.of(new Allowed("value", number(0, 100_000)))),
            Map.entry("h1", List.of(new Allowed("align", ALIGN))), Map.entry("h2", List.of(new Allowed("align", ALIGN))),
            Map.entry("h3", List.of(new Allowed("align", ALIGN))));

    private SafeAttributes() {
    }

    static void write(String name, Element element, SafeOutput out) {
        // Unlike a style, the attribute also centres the tables in it.
        if (element.normalName().equals("center")) out.attribute("align", "center");
        if (element.attributesSize() == 0 || element.normalName().equals("center")) return;
        for (var allowed : OWN.getOrDefault(name, List.of())) write(allowed, element, out);
        write(new Allowed("dir", DIRECTION), element, out);
    }

    private static void write(Allowed allowed, Element element, SafeOutput out) {
        var value = element.attr(allowed.name()).strip().toLowerCase(Locale.ROOT);
        if (value.endsWith("px")) value = value.substring(0, value.length() - 2);
        if (allowed.value().test(value)) out.attribute(allowed.name(), value);
    }

    private static Predicate<String> number(int least, int most) {
        return value -> {
            if (value.isEmpty() || value.length() > 6 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        };
    }
}
