package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The readable text of a mail, chosen from what was sent.
 *
 * @param marks what the HTML said of the text's structure; unset where the text is the sender's plain one
 */
record BodyText(String text, @Nullable String html, HtmlText.Marks marks, boolean truncated) {

    private static final int FILLER_LENGTH = 500;
    private static final List<String> FILLER_WORDS = List.of("html", "selaime", "browser", "webbläsare", "view this", "näytä viesti", "visa i ");

    static BodyText of(PartCollector parts) {
        var out = new StringBuilder();
        HtmlText.Marks marks = HtmlText.Marks.NONE;
        for (TextPiece piece : parts.pieces()) {
            if (out.length() > MailReader.MAX_TEXT) break;
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
            HtmlText.Rendered readable = readable(piece);
            if (marks == HtmlText.Marks.NONE) marks = readable.marks().shifted(out.length());
            out.append(readable.text());
        }
        String whole = trimEnd(out);
        String text = CleanText.cut(whole, MailReader.MAX_TEXT);
        return new BodyText(text, html(parts.pieces()), marks, parts.truncated() || text.length() < whole.length());
    }

    private static HtmlText.Rendered readable(TextPiece piece) {
        String plain = usablePlain(piece);
        return plain != null ? new HtmlText.Rendered(plain, HtmlText.Marks.NONE) : HtmlText.render(htmlOf(piece));
    }

    private static String trimEnd(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) end--;
        return text.substring(0, end);
    }

    /** The plain form, or null when the HTML says more. */
    private static @Nullable String usablePlain(TextPiece piece) {
        String plain = piece.plain();
        if (plain == null || isHtml(plain)) return null;
        return piece.html() != null && (isEmpty(plain) || isFiller(plain, piece.html())) ? null : plain;
    }

    private static String htmlOf(TextPiece piece) {
        String html = piece.html();
        return html != null ? html : String.valueOf(piece.plain());
    }

    private static boolean isHtml(String plain) {
        String start = plain.substring(0, Math.min(plain.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static boolean isEmpty(String plain) {
        return plain.chars().allMatch(c -> Character.isWhitespace(c) || c == 0xA0 || c == 0xFEFF || c == 0x200B);
    }

    /** "Your program cannot show HTML" instead of the message. */
    private static boolean isFiller(String plain, String html) {
        if (plain.length() > FILLER_LENGTH || html.length() < 2 * plain.length()) return false;
        String lower = plain.toLowerCase(Locale.ROOT);
        return FILLER_WORDS.stream().anyMatch(lower::contains) && !HtmlText.render(html).text().toLowerCase(Locale.ROOT).contains(lower.strip());
    }

    private static @Nullable String html(List<TextPiece> pieces) {
        if (pieces.stream().allMatch(piece -> piece.html() == null)) return null;
        List<TextPiece> all = new ArrayList<>();
        for (TextPiece piece : pieces) all.add(piece.html() != null ? piece : new TextPiece(null, escaped(String.valueOf(piece.plain()))));
        return TextJoin.join(all, TextPiece::html, "<br>");
    }

    private static String escaped(String plain) {
        return "<pre>" + plain.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }
}
