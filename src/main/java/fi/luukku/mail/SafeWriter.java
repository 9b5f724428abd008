package fi.luukku.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.ArrayDeque;
import java.util.Deque;

/** Walks a document without recursion and writes it anew with known elements, attributes and styles only. */
final class SafeWriter implements NodeFilter {

    /** Less than is read, so that what was written is also read to its end. */
    private static final int MAX_WRITTEN = SafeHtml.MAX_HTML - 16 * 1024;
    private static final int MAX_ELEMENTS = SafeHtml.MAX_ELEMENTS / 2;

    private final SafeOutput out = new SafeOutput();
    private final Deque<String> open = new ArrayDeque<>();
    private final MailLooks looks = new MailLooks();
    private final PictureRule pictures;
    private final MailStyles styles;
    private int elements;

    SafeWriter(PictureRule pictures, MailStyles styles) {
        this.pictures = pictures;
        this.styles = styles;
    }

    record Written(String html, MailLooks looks) {
        static final Written NOTHING = new Written("", new MailLooks());
    }

    Written write(Element body) {
        body.filter(this);
        while (!open.isEmpty()) close(open.pop());
        return new Written(out.finished(), looks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (out.length() > MAX_WRITTEN || elements > MAX_ELEMENTS) return FilterResult.STOP;
        if (node instanceof TextNode text) {
            text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? element(element) : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult element(Element element) {
        var name = SafeElements.outputFor(element);
        if (name.equals(SafeElements.DROPPED)) return FilterResult.SKIP_ENTIRELY;
        var style = styles.of(element);
        if (style.isHidden() || element.hasAttr("hidden")) return FilterResult.SKIP_ENTIRELY;
        if (element.normalName().equals("body")) name = style.isEmpty() ? SafeElements.UNWRAPPED : "div";
        if (name.equals("img")) return picture(element, style);
        open.push(name);
        if (!name.isEmpty()) open(name, element, style);
        return FilterResult.CONTINUE;
    }

    private void open(String name, Element element, Style style) {
        elements++;
        looks.element(name, style);
        out.startTag(name, style);
        SafeAttributes.write(name, element, out);
        if (name.equals("a")) out.link(SafeLink.of(element.attr("href")));
        out.endTag();
        // A reader drops the first line end after it, so there is always one to drop.
        if (name.equals("pre")) out.raw("\n");
    }

    private FilterResult picture(Element element, Style style) {
        elements++;
        var picture = pictures.of(element, style);
        looks.picture(picture);
        if (!(picture instanceof Picture.Tracker)) out.picture(picture, element, style);
        return FilterResult.SKIP_ENTIRELY;
    }

    private void text(String text) {
        looks.text(text);
        out.text(text);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) close(open.pop());
        return FilterResult.CONTINUE;
    }

    private void close(String name) {
        if (name.isEmpty()) return;
        looks.close(name);
        if (name.equals("a")) out.closeLink();
        if (!SafeElements.isVoid(name)) out.raw("</" + name + ">");
    }
}
