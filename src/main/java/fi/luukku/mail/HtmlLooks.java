package fi.luukku.mail;

import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.Set;

/** What an element is to a reader. */
final class HtmlLooks {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "svg", "math", "object",
            "iframe", "select", "textarea", "audio", "video", "canvas", "noembed", "meta", "link");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "dl", "fieldset", "figure");
    private static final Set<String> BLOCKS = Set.of("div", "tr", "section", "article", "header", "footer", "main", "aside",
            "address", "center", "dt", "dd", "form", "nav", "body", "caption", "thead", "tbody", "tfoot", "details", "summary");
    private static final int LONGEST_LINK = 500;

    private HtmlLooks() {
    }

    static boolean isHidden(Element element) {
        if (UNSEEN.contains(element.normalName())) return true;
        if (element.attributesSize() == 0) return false;
        if (element.hasAttr("hidden")) return true;
        String style = style(element);
        return !style.isEmpty() && (style.contains("display:none") || style.contains("visibility:hidden")
                || hasZero(style, "max-height:0") || hasZero(style, "opacity:0"));
    }

    /** "opacity:0" but not "opacity:0.8". */
    private static boolean hasZero(String style, String declaration) {
        int at = style.indexOf(declaration);
        if (at < 0 || at > 0 && style.charAt(at - 1) == '-') return false;
        String rest = style.substring(at + declaration.length());
        return rest.isEmpty() || rest.startsWith(";") || rest.startsWith("px") || rest.startsWith("!");
    }

    static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Line ends around it: 0 within a line, 1 on lines of its own, 2 with an empty line. */
    static int gap(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) return 1;
        if (!PARAGRAPHS.contains(name)) return 0;
        if (name.equals("table")) return 1;
        return name.equals("p") && isTight(element) ? 1 : 2;
    }

    /** Outlook and Apple write every line as a paragraph without margins. */
    private static boolean isTight(Element element) {
        if (element.attributesSize() == 0) return false;
        return element.className().startsWith("Mso") || element.className().startsWith("p1") || style(element).contains("margin:0");
    }

    static boolean keepsSpace(Element element) {
        return element.normalName().equals("pre") || element.attributesSize() > 0 && style(element).contains("white-space:pre");
    }

    /** Webmails also use blockquote for mere indenting, and then without a border. */
    static boolean isQuote(Element element) {
        String style = style(element);
        return !style.contains("border:none") && !style.contains("border:0") || element.hasAttr("cite") || element.attr("type").equals("cite");
    }

    /** The address to show after a link's label, or empty when the label says it already. */
    static String linkWorthShowing(String href, String label) {
        String address = CleanText.line(href);
        if (address.length() > LONGEST_LINK || label.isBlank()) return "";
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            int query = address.indexOf('?');
            return differing(address.substring(7, query < 0 ? address.length() : query), label);
        }
        return lower.startsWith("http://") || lower.startsWith("https://") ? differing(address, label) : "";
    }

    private static String differing(String address, String label) {
        return bare(label).contains(bare(address)) || bare(address).equals(bare(label)) ? "" : address;
    }

    private static String bare(String address) {
        String bare = address.strip().toLowerCase(Locale.ROOT);
        for (String start : new String[]{"https://", "http://", "www."}) {
            if (bare.startsWith(start)) bare = bare.substring(start.length());
        }
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
