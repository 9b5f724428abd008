package fi.luukku.mail;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Reads HTML without letting it grow: a megabyte of open tags can ask for a hundred megabytes of elements. */
final class BoundedHtml {

    /** Elements nested deeper than any real mail are flattened by the parser. */
    private static final int MAX_DEPTH = 256;

    private BoundedHtml() {
    }

    static Element read(String html) {
        try (var parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))) {
            parser.parse(html, "");
            var elements = parser.iterator();
            for (int count = 0; count < SafeHtml.MAX_ELEMENTS && elements.hasNext(); count++) elements.next();
            return parser.document().body();
        }
    }

    static Element textOf(Element body) {
        var text = Document.createShell("").body();
        text.appendElement("pre").appendText(CleanText.cut(body.wholeText(), SafeHtml.MAX_HTML / 8));
        return text;
    }
}
