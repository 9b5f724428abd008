package fi.luukku.mail;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Makes the HTML of a received mail safe to show: written anew from an allow-list, so that nothing the
 * sender wrote reaches a browser as markup that is not known, with identity codes and card numbers masked. Never throws; takes well under a second
 * whatever the input. Only the first {@link #MAX_HTML} characters and {@link #MAX_ELEMENTS} elements are read.
 */
public final class SafeHtml {

    public static final int MAX_HTML = 1024 * 1024;
    public static final int MAX_ELEMENTS = 100_000;

    /** How many times the result is read anew to see that it stays the same. */
    private static final int PASSES = 3;

    private SafeHtml() {
    }

    /**
     * What may be shown of the mail's pictures.
     *
     * @param inline from a Content-ID without angle brackets to an address of our own, null where there is no such picture
     * @param remote whether pictures may be fetched from the sender's servers, which tells them that the mail was read
     */
    public record Pictures(Inline inline, boolean remote) {

        public static final Pictures NONE = new Pictures(contentId -> null, false);
    }

    /** Where a picture that came with the mail is served. */
    @FunctionalInterface
    public interface Inline {
        @Nullable String address(String contentId);
    }

    /**
     * A mail ready to be shown.
     *
     * @param html              a document of its own
     * @param hasRemotePictures whether there are pictures on the sender's servers, shown or not
     * @param rich              whether it carries what plain text loses: tables of data, pictures, coloured structure
     */
    public record Shown(String html, boolean hasRemotePictures, boolean rich) {
    }

    public static Shown of(String html, Pictures pictures) {
        var cleaned = cleaned(html, pictures);
        var looks = cleaned.looks();
        return new Shown(MailSheet.document(cleaned.html(), looks.onPaper()), looks.hasRemotePictures(), looks.isRich());
    }

    /** The same cleaning without a document around it, for programs. No pictures but those within the HTML itself. */
    public static String fragment(String html) {
        return fragment(html, Pictures.NONE);
    }

    public static String fragment(String html, Pictures pictures) {
        return cleaned(html, pictures).html();
    }

    /** The header to serve {@link Shown#html()} with. The sandbox holds even when the address is opened outside a frame. */
    public static String contentSecurityPolicy(boolean remotePictures) {
        return MailSheet.contentSecurityPolicy(remotePictures);
    }

    private static SafeWriter.Written cleaned(String html, Pictures pictures) {
        try {
            return written(HtmlMask.over(stable(CleanText.of(CleanText.cut(html, MAX_HTML)))), PictureRule.showing(pictures));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // A mail that can't be cleaned is not shown; its plain text still is.
            return SafeWriter.Written.NOTHING;
        }
    }

    /**
     * A tree that is written and read again can come out different, which is what mutation attacks live on.
     * What does not settle in a few passes is no mail of anybody's program, and only its text is kept.
     */
    private static Element stable(String html) {
        var body = BoundedHtml.read(html);
        var canonical = written(body, PictureRule.KEEPING).html();
        for (int pass = 0; pass < PASSES; pass++) {
            body = BoundedHtml.read(canonical);
            var again = written(body, PictureRule.KEEPING).html();
            if (again.equals(canonical)) return body;
            canonical = again;
        }
        return BoundedHtml.textOf(body);
    }

    private static SafeWriter.Written written(Element body, PictureRule pictures) {
        return new SafeWriter(pictures, MailStyles.sheetsOf(body)).write(body);
    }
}
