package fi.luukku.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.ArrayDeque;
import java.util.Deque;

/** Walks a document without recursion and writes its text. */
final class HtmlRenderer implements NodeFilter {

    private static final int UNORDERED = -1;

    private final TextWriter out = new TextWriter();
    private final HtmlMarks marks = new HtmlMarks(out);
    private final Deque<Integer> lists = new ArrayDeque<>();
    private final Deque<Integer> linkStarts = new ArrayDeque<>();

    HtmlText.Rendered render(Node document) {
        document.filter(this);
        return new HtmlText.Rendered(out.finish(), marks.found());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (out.isFull()) return FilterResult.STOP;
        if (node instanceof TextNode text) write(text);
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (HtmlLooks.isHidden(element)) return FilterResult.SKIP_ENTIRELY;
        marks.open(element);
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
            marks.close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void write(TextNode text) {
        marks.beforeText(text.isBlank());
        out.text(text.getWholeText());
    }

    private void open(Element element) {
        if (HtmlLooks.keepsSpace(element)) out.keepSpace(1);
        switch (element.normalName()) {
            case "br" -> out.newLine();
            case "hr" -> out.paragraph();
            case "img" -> image(element);
            case "a" -> linkStarts.push(out.length());
            case "blockquote" -> blockquote(element);
            case "ul" -> list(UNORDERED);
            case "ol" -> list(1);
            case "li" -> item();
            case "td", "th" -> out.cell();
            default -> out.boundary(HtmlLooks.gap(element));
        }
    }

    private void close(Element element) {
        if (HtmlLooks.keepsSpace(element)) out.keepSpace(-1);
        switch (element.normalName()) {
            case "a" -> link(element);
            case "blockquote" -> {
                if (HtmlLooks.isQuote(element)) out.quote(-1);
                out.paragraph();
            }
            case "ul", "ol" -> {
                lists.pop();
                out.boundary(lists.isEmpty() ? 2 : 1);
            }
            case "td", "th", "br", "img" -> {
            }
            default -> out.boundary(HtmlLooks.gap(element));
        }
    }

    private void blockquote(Element element) {
        out.boundary(1);
        if (HtmlLooks.isQuote(element)) out.quote(1);
    }

    private void list(int start) {
        out.boundary(lists.isEmpty() ? 2 : 1);
        lists.push(start);
    }

    private void item() {
        out.boundary(1);
        int number = lists.isEmpty() ? UNORDERED : lists.pop();
        String mark = number == UNORDERED ? "- " : number + ". ";
        lists.push(number == UNORDERED ? UNORDERED : number + 1);
        out.bullet("  ".repeat(Math.min(lists.size(), 10) - 1) + mark);
    }

    private void image(Element element) {
        String alt = CleanText.line(element.attr("alt"));
        if (alt.isEmpty() || alt.length() > 200) return;
        marks.beforeText(false);
        out.text(alt.chars().anyMatch(Character::isLetter) ? "[" + alt + "]" : alt);
    }

    private void link(Element element) {
        int start = linkStarts.pop();
        String label = out.since(start);
        String address = HtmlLooks.linkWorthShowing(element.attr("href"), label);
        if (!address.isEmpty()) out.text(" (" + address + ")");
    }
}
