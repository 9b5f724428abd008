package fi.luukku.mail;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Makes readable text of HTML. */
public final class HtmlText {

    /** Characters of HTML that are read; a longer document gives the text of its beginning. */
    private static final int MAX_HTML = 4 * 1024 * 1024;

    /** Elements nested deeper than any real mail are flattened by the parser. */
    private static final int MAX_DEPTH = 400;

    private HtmlText() {
    }

    /**
     * Where the text has what the HTML marks as quoted or as a signature, -1 for none.
     *
     * @param quote     offset in the text
     * @param signature offset in the text
     */
    record Marks(int quote, int signature) {

        static final Marks NONE = new Marks(-1, -1);

        Marks shifted(int by) {
            return new Marks(quote < 0 ? -1 : quote + by, signature < 0 ? -1 : signature + by);
        }
    }

    record Rendered(String text, Marks marks) {
    }

    /** Readable text: paragraphs, lists, links and tables as lines; hidden parts, styles and scripts left out. */
    public static String of(String html) {
        return render(html).text();
    }

    static Rendered render(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Document document = parser.parseInput(CleanText.of(CleanText.cut(html, MAX_HTML)), "");
        return new HtmlRenderer().render(document);
    }
}
