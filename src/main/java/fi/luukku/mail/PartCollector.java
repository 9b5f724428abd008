package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Walks the tree of parts and sorts what it finds: text, files, calendar, the parts of a report. */
final class PartCollector {

    private final List<Problem> problems;
    private final AttachmentList attachments;
    private final List<Part> reportParts = new ArrayList<>(2);
    private List<TextPiece> pieces = new ArrayList<>(2);
    private Protection protection = Protection.NONE;
    private @Nullable String calendar;
    private boolean truncated;

    PartCollector(List<Problem> problems) {
        this.problems = problems;
        this.attachments = new AttachmentList(problems);
    }

    void collect(Part part) {
        if (part.isMultipart()) multipart(part);
        else leaf(part);
    }

    private void multipart(Part part) {
        switch (part.type().value()) {
            case "multipart/alternative" -> alternative(part);
            case "multipart/related" -> related(part);
            case "multipart/signed" -> signed(part);
            case "multipart/encrypted" -> encrypted(part);
            default -> part.children().forEach(this::collect);
        }
    }

    /** All children say the same: they become one piece. */
    private void alternative(Part part) {
        List<TextPiece> outer = pieces;
        pieces = new ArrayList<>(2);
        part.children().forEach(this::collect);
        String plain = TextJoin.join(pieces, TextPiece::plain, "\n");
        String html = TextJoin.join(pieces, TextPiece::html, "<br>");
        pieces = outer;
        if (plain != null || html != null) pieces.add(new TextPiece(plain, html));
    }

    private void related(Part part) {
        boolean rootSeen = false;
        for (Part child : part.children()) {
            boolean root = !rootSeen && (child.isText() || child.isMultipart());
            rootSeen |= root;
            if (root) collect(child);
            else if (child.isText()) attachments.add(child, true);
            else collect(child);
        }
    }

    private void signed(Part part) {
        boolean pgp = part.type().parameter("protocol").contains("pgp");
        protect(pgp ? Protection.PGP_SIGNED : Protection.SMIME_SIGNED);
        part.children().forEach(this::collect);
    }

    private void encrypted(Part part) {
        protect(Protection.PGP_ENCRYPTED);
        for (Part child : part.children()) {
            if (!child.is("application/pgp-encrypted")) attachments.add(child, false);
        }
    }

    private void leaf(Part part) {
        switch (part.type().value()) {
            case "text/plain", "text/html" -> textOrFile(part);
            case "text/calendar", "application/ics" -> calendar(part);
            case "message/delivery-status", "message/global-delivery-status", "message/disposition-notification",
                 "message/feedback-report", "text/rfc822-headers", "message/global-headers" -> reportParts.add(part);
            case "message/rfc822", "message/global" -> embedded(part);
            case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature" -> {
            }
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> smime(part);
            case "application/ms-tnef", "application/vnd.ms-tnef" -> winmail(part);
            case "text/x-amp-html", "text/watch-html" -> {
            }
            default -> file(part);
        }
    }

    private void textOrFile(Part part) {
        // Some programs name the body itself, so a name alone makes a file only of a later text.
        boolean file = part.isAttachment() || !part.fileName().isEmpty() && !pieces.isEmpty();
        if (file) attachments.add(part, false);
        else text(part);
    }

    private void text(Part part) {
        String text = decode(part);
        if (part.is("text/html")) {
            pieces.add(new TextPiece(null, text));
            return;
        }
        String withoutFiles = InlineFiles.extract(text, attachments);
        protect(InlinePgp.protection(withoutFiles));
        pieces.add(new TextPiece(InlinePgp.withoutArmour(withoutFiles), null));
    }

    private String decode(Part part) {
        PartText text = PartText.of(part, problems);
        truncated |= text.truncated();
        return text.text();
    }

    private void calendar(Part part) {
        if (calendar == null) calendar = Invitation.summary(decode(part));
        attachments.add(part, false);
    }

    private void embedded(Part part) {
        reportParts.add(part);
        attachments.add(part, false);
    }

    private void smime(Part part) {
        boolean signedOnly = part.type().parameter("smime-type").equalsIgnoreCase("signed-data");
        protect(signedOnly ? Protection.SMIME_SIGNED : Protection.SMIME_ENCRYPTED);
        attachments.add(part, false);
    }

    private void winmail(Part part) {
        Winmail.unpack(part, attachments, problems).ifPresent(body -> {
            if (pieces.isEmpty()) pieces.add(body);
        });
    }

    private void file(Part part) {
        if (part.fileName().equalsIgnoreCase("winmail.dat")) winmail(part);
        else attachments.add(part, false);
    }

    /** Encryption says more than a signature within it. */
    private void protect(Protection found) {
        if (protection == Protection.NONE || found.encrypted() && !protection.encrypted()) protection = found;
    }

    List<TextPiece> pieces() {
        return pieces;
    }

    List<Attachment> attachments() {
        return attachments.all();
    }

    List<Part> reportParts() {
        return reportParts;
    }

    Protection protection() {
        return protection;
    }

    @Nullable String calendar() {
        return calendar;
    }

    boolean truncated() {
        return truncated;
    }
}
