package fi.luukku.mail;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import java.util.Locale;

/** Notes where a document marks its quoted history and its signature. */
final class HtmlMarks {

    private final TextWriter out;
    private final Mark quote = new Mark();
    private final Mark signature = new Mark();

    HtmlMarks(TextWriter out) {
        this.out = out;
    }

    /** One kind of mark: the element that carries it and the offset of its first text. */
    private static final class Mark {

        private @Nullable Element element;
        private boolean due;
        private boolean closed;
        private boolean openEnded;
        private int offset = -1;

        void start(Element marked, boolean untilTheEnd) {
            if (element != null && !closed) return;
            element = marked;
            due = true;
            closed = false;
            openEnded = untilTheEnd;
        }

        void end(Element left) {
            if (left == element && !openEnded) closed = true;
        }

        /** Own text after a closed container means that it was not the last thing. */
        void text(int at) {
            if (closed) forget();
            else if (due) {
                offset = at;
                due = false;
            }
        }

        private void forget() {
            offset = -1;
            element = null;
            closed = false;
            due = false;
        }
    }

    void open(Element element) {
        if (element.attributesSize() == 0 || quote.openEnded) return;
        String id = element.id().toLowerCase(Locale.ROOT);
        String classes = " " + element.className().toLowerCase(Locale.ROOT) + " ";
        if (startsHistory(element, id, classes)) quote.start(element, true);
        else if (holdsHistory(classes)) quote.start(element, false);
        else if (isSignature(id, classes)) signature.start(element, false);
    }

    void close(Element element) {
        quote.end(element);
        signature.end(element);
    }

    /** Called before text is written; the writer's next line start is where a due mark belongs. */
    void beforeText(boolean blank) {
        if (blank) return;
        int at = out.nextTextOffset();
        quote.text(at);
        if (quote.offset < 0) signature.text(at);
    }

    HtmlText.Marks found() {
        return new HtmlText.Marks(quote.offset, signature.offset);
    }

    /** Everything after these is history: Outlook's header block in its various shapes. */
    private static boolean startsHistory(Element element, String id, String classes) {
        if (id.equals("divrplyfwdmsg") || id.equals("ms-outlook-mobile-reference-message")) return true;
        if (id.equals("mail-editor-reference-message-container") || classes.contains(" outlookmessageheader ")) return true;
        String style = HtmlLooks.style(element);
        return style.contains("border-top:solid#e1e1e1") || style.contains("border-top:solid#b5c4df");
    }

    private static boolean holdsHistory(String classes) {
        return classes.contains(" gmail_quote ") || classes.contains(" yahoo_quoted ") || classes.contains(" protonmail_quote ")
                || classes.contains(" tutanota_quote ");
    }

    private static boolean isSignature(String id, String classes) {
        return id.equals("signature") || id.equals("ms-outlook-mobile-signature") || id.equals("applemailsignature")
                || classes.contains(" gmail_signature ") || classes.contains(" gmail_signature_prefix ")
                || classes.contains(" moz-signature ") || classes.contains(" protonmail_signature_block ");
    }
}
