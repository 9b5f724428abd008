package fi.luukku.mail;

import fi.luukku.mail.CssText.Declaration;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/** Looks that old mail programs write as attributes and elements, as declarations. */
final class PresentationHints {

    private static final String[] SIZES = {"x-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xx-large"};

    private PresentationHints() {
    }

    static List<Declaration> of(Element element) {
        var hints = new ArrayList<Declaration>();
        colour("bgcolor", "background-color", element, hints);
        switch (element.normalName()) {
            case "body" -> colour("text", "color", element, hints);
            case "font" -> font(element, hints);
            case "td", "th" -> nowrap(element, hints);
            default -> {
            }
        }
        return hints;
    }

    private static void colour(String attribute, String property, Element element, List<Declaration> hints) {
        var colour = element.attr(attribute).strip();
        if (colour.isEmpty()) return;
        hints.add(new Declaration(property, colour.matches("[0-9a-fA-F]{6}") ? "#" + colour : colour, false));
    }

    private static void font(Element element, List<Declaration> hints) {
        colour("color", "color", element, hints);
        if (element.hasAttr("face")) hints.add(new Declaration("font-family", element.attr("face"), false));
        var size = element.attr("size").strip();
        if (size.matches("[0-7]")) hints.add(new Declaration("font-size", SIZES[size.charAt(0) - '0'], false));
        else if (size.matches("[+-][1-9]")) hints.add(new Declaration("font-size", size.startsWith("+") ? "larger" : "smaller", false));
    }

    private static void nowrap(Element element, List<Declaration> hints) {
        if (element.hasAttr("nowrap")) hints.add(new Declaration("white-space", "nowrap", false));
    }
}
