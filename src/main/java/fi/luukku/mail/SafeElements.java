package fi.luukku.mail;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which elements a mail is written with. A small vocabulary: what only differs in meaning becomes a {@code div}. */
final class SafeElements {

    /** The element goes, its content stays. */
    static final String UNWRAPPED = "";

    /** The element goes with all that is in it. */
    static final String DROPPED = "-";

    private static final Set<String> DROP = Set.of("script", "style", "head", "title", "template", "svg", "math", "object", "embed",
            "applet", "iframe", "frame", "frameset", "noframes", "noembed", "noscript", "video", "audio", "canvas", "source", "track",
            "select", "datalist", "option", "optgroup", "input", "textarea", "meta", "link", "base", "basefont", "bgsound", "map", "area",
            "param", "portal", "fencedframe", "keygen", "isindex", "progress", "meter", "xml", "slot");

    private static final Set<String> KEEP = Set.of("div", "p", "span", "br", "hr", "wbr", "h1", "h2", "h3", "h4", "h5", "h6",
            "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot",
            "tr", "td", "th", "a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "code", "kbd", "samp", "var", "cite",
            "q", "mark", "abbr", "img");

    private static final Map<String, String> BECOMES = becomes();

    private static final Set<String> VOID = Set.of("br", "hr", "wbr", "col", "img");

    private SafeElements() {
    }

    private static Map<String, String> becomes() {
        var map = new HashMap<String, String>();
        for (var name : KEEP) map.put(name, name);
        for (var name : DROP) map.put(name, DROPPED);
        for (var name : Set.of("center", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption",
                "address", "fieldset", "legend", "form", "details", "summary", "dialog", "hgroup", "search", "marquee", "dir", "menu")) {
            map.put(name, "div");
        }
        map.putAll(Map.of("font", "span", "time", "span", "big", "span", "tt", "code", "strike", "s", "del", "s", "ins", "u",
                "dfn", "em", "acronym", "abbr"));
        map.putAll(Map.of("xmp", "pre", "listing", "pre", "plaintext", "pre"));
        return Map.copyOf(map);
    }

    static String outputFor(Element element) {
        // SVG and MathML have their own parsing rules inside, which is where most disguises come from.
        if (!element.tag().namespace().equals(Parser.NamespaceHtml)) return DROPPED;
        return BECOMES.getOrDefault(element.normalName(), UNWRAPPED);
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }
}
