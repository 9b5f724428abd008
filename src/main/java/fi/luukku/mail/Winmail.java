package fi.luukku.mail;

import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Unpacks winmail.dat (TNEF), what Outlook wraps a mail in for other Outlooks. */
final class Winmail {

    /** Unpacking takes several times as much memory. */
    private static final long LARGEST = 12L * 1024 * 1024;

    private Winmail() {
    }

    /** Adds the files within to the list; the text within is returned. What can't be unpacked stays one file. */
    static Optional<TextPiece> unpack(Part part, AttachmentList attachments, List<Problem> problems) {
        if (part.content().decodedSize() > LARGEST) return broken(part, attachments, problems, "too large");
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(part.content().decode()));
            for (var file : message.getAttachments()) add(file, attachments);
            return Optional.ofNullable(body(message));
        } catch (IOException | RuntimeException unreadable) {
            return broken(part, attachments, problems, "not readable");
        }
    }

    private static Optional<TextPiece> broken(Part part, AttachmentList attachments, List<Problem> problems, String detail) {
        problems.add(new Problem(Problem.Kind.BROKEN_WINMAIL, detail));
        attachments.add(part, false);
        return Optional.empty();
    }

    private static void add(org.apache.poi.hmef.Attachment file, AttachmentList attachments) {
        byte[] contents = file.getContents();
        if (contents == null) return;
        String longName = file.getLongFilename();
        String stated = longName == null || longName.isBlank() ? file.getFilename() : longName;
        String name = FileNames.safe(stated == null ? "" : stated, attachments.nameless("application/octet-stream"));
        attachments.add(Attachment.of(name, MediaTypes.ofName(name), null, false, Coded.plain(contents)));
    }

    private static @Nullable TextPiece body(HMEFMessage message) {
        String plain = string(message.getMessageMAPIAttribute(MAPIProperty.BODY));
        if (plain != null) return new TextPiece(plain, null);
        String old = oldBody(message.getMessageAttribute(TNEFProperty.ID_BODY));
        if (old != null) return new TextPiece(old, null);
        String html = html(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
        if (html != null) return new TextPiece(null, html);
        String rtf = message.getBody();
        String text = rtf == null ? "" : RtfText.of(rtf);
        return text.isBlank() ? null : new TextPiece(text, null);
    }

    private static @Nullable String string(@Nullable MAPIAttribute attribute) {
        if (!(attribute instanceof MAPIStringAttribute text) || text.getDataString() == null) return null;
        String clean = CleanText.of(text.getDataString());
        return clean.isBlank() ? null : clean;
    }

    /** The body as Outlook wrote it before MAPI properties. */
    private static @Nullable String oldBody(@Nullable TNEFAttribute attribute) {
        if (attribute == null) return null;
        String text = Charsets.decodeText(Slice.of(attribute.getData()), "").text();
        return text.isBlank() ? null : text;
    }

    private static @Nullable String html(@Nullable MAPIAttribute attribute) {
        if (attribute == null || attribute.getData() == null || attribute.getData().length == 0) return null;
        byte[] bytes = attribute.getData();
        String label = HtmlCharset.of(bytes);
        return Charsets.decodeText(Slice.of(bytes), label.isEmpty() ? StandardCharsets.UTF_8.name() : label).text();
    }
}
