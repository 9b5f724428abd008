package fi.luukku.mail;

import fi.luukku.finnish.format.Masked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Masks identity codes and card numbers in a tree that is about to be shown: in what the eye reads as one, however the
 * markup cuts it, and in what links and pictures say.
 */
final class HtmlMask implements NodeVisitor {

    private final StringBuilder run = new StringBuilder();
    private final List<TextNode> nodes = new ArrayList<>();
    // Of each character of the run its node, -1 for none, and its place there.
    private int[] owners = new int[1024];
    private int[] places = new int[1024];
    private int preformatted;

    private HtmlMask() {
    }

    static Element over(Element body) {
        var mask = new HtmlMask();
        body.traverse(mask);
        mask.apply();
        return body;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) read(text);
        else if (node instanceof Element element) begin(element);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        part(element);
        if (element.normalName().equals("pre")) preformatted--;
    }

    private void begin(Element element) {
        part(element);
        if (element.normalName().equals("pre")) preformatted++;
        if (element.hasAttr("alt")) element.attr("alt", Masked.of(element.attr("alt")).text());
        if (element.hasAttr("href")) element.attr("href", link(element.attr("href")));
    }

    private void part(Element element) {
        if (!HtmlRuns.isWithinALine(element.normalName())) add('\n', -1, 0);
    }

    // A web address is full of long numbers, and one that looks like a card's by chance must still work.
    private static String link(String href) {
        var masked = Masked.of(href);
        if (!masked.isChanged() || !href.regionMatches(true, 0, "http", 0, 4)) return masked.text();
        var kept = new StringBuilder(href);
        for (var piece : masked.pieces()) {
            if (piece.kind() == Masked.Kind.IDENTITY_CODE) kept.replace(piece.start(), piece.end(), masked.text().substring(piece.start(), piece.end()));
        }
        return kept.toString();
    }

    private void read(TextNode node) {
        var text = node.getWholeText();
        nodes.add(node);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (HtmlRuns.isUnseen(c)) continue;
            var space = preformatted == 0 && (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
            if (!space) add(c, nodes.size() - 1, i);
            else if (run.isEmpty() || run.charAt(run.length() - 1) != ' ') add(' ', nodes.size() - 1, i);
        }
    }

    private void add(char c, int owner, int place) {
        if (run.length() == owners.length) {
            owners = Arrays.copyOf(owners, owners.length * 2);
            places = Arrays.copyOf(places, places.length * 2);
        }
        owners[run.length()] = owner;
        places[run.length()] = place;
        run.append(c);
    }

    // Each node is written once, however many codes stand in it.
    private void apply() {
        var masked = Masked.of(run.toString());
        var changed = new TreeMap<Integer, StringBuilder>();
        for (var piece : masked.pieces()) {
            for (var i = piece.start(); i < piece.end(); i++) {
                if (masked.text().charAt(i) == run.charAt(i) || owners[i] < 0) continue;
                changed.computeIfAbsent(owners[i], owner -> new StringBuilder(nodes.get(owner).getWholeText())).setCharAt(places[i], masked.text().charAt(i));
            }
        }
        changed.forEach((owner, text) -> nodes.get(owner).text(text.toString()));
    }
}
