package fi.luukku.mail;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The text being written. A link is finished when its label is known, since the two may disagree. */
final class SafeOutput {

    private static final int LONGEST_LABEL = 400;

    private final List<StringBuilder> pieces = new ArrayList<>(List.of(new StringBuilder()));
    private final Deque<OpenLink> links = new ArrayDeque<>();
    private int written;

    private record OpenLink(StringBuilder place, @Nullable SafeLink link, StringBuilder label) {
    }

    int length() {
        return written + last().length();
    }

    void raw(String markup) {
        last().append(markup);
    }

    void startTag(String name, Style style) {
        raw("<" + name);
        if (!style.isEmpty()) attribute("style", style.toString());
    }

    void endTag() {
        raw(">");
    }

    void attribute(String name, String value) {
        raw(" " + name + "=\"");
        escaped(value);
        raw("\"");
    }

    void text(String text) {
        escaped(text);
        if (links.isEmpty()) return;
        var label = links.peek().label();
        if (label.length() < LONGEST_LABEL) label.append(text, 0, Math.min(text.length(), LONGEST_LABEL));
    }

    void picture(Picture picture, Element element, Style style) {
        startTag("img", style);
        var source = picture.source();
        if (source != null) address(source);
        attribute("alt", CleanText.cut(Bidi.without(CleanText.line(element.attr("alt"))), 300));
        SafeAttributes.write("img", element, this);
        if (source != null) raw(" referrerpolicy=\"no-referrer\"");
        endTag();
    }

    // Pictures may be long and are not counted: there are as many bytes of them as came with the mail.
    private void address(String source) {
        attribute("src", source);
        written -= source.length();
    }

    void link(@Nullable SafeLink link) {
        if (link != null) attribute("href", link.href());
        var place = new StringBuilder();
        links.push(new OpenLink(place, link, new StringBuilder()));
        written += last().length();
        pieces.add(place);
        pieces.add(new StringBuilder());
    }

    void closeLink() {
        var closed = links.pop();
        var link = closed.link();
        if (link == null) return;
        if (link.contradicts(closed.label().toString())) {
            closed.place().append(" class=\"suspect\" title=\"").append(escape(link.host())).append('"');
        }
        closed.place().append(" rel=\"noopener noreferrer nofollow\" target=\"_blank\"");
        written += closed.place().length();
    }

    String finished() {
        var all = new StringBuilder(length());
        pieces.forEach(all::append);
        return all.toString();
    }

    private StringBuilder last() {
        return pieces.getLast();
    }

    private void escaped(String written) {
        var text = CleanText.of(written);
        var to = last();
        for (int i = 0; i < text.length(); i++) escape(text.charAt(i), to);
    }

    private static String escape(String text) {
        var to = new StringBuilder();
        for (int i = 0; i < text.length(); i++) escape(text.charAt(i), to);
        return to.toString();
    }

    // Everything any reader ever took for markup, in text and attributes alike.
    private static void escape(char c, StringBuilder to) {
        switch (c) {
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            case '&' -> to.append("&amp;");
            case '"' -> to.append("&quot;");
            case '\'' -> to.append("&#39;");
            case '`' -> to.append("&#96;");
            default -> {
                if (!Bidi.isControl(c)) to.append(c);
            }
        }
    }
}
