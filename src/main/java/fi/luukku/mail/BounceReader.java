package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads reports on mail that was sent: by structure where there is one, else by the words of mail servers. */
final class BounceReader {

    private BounceReader() {
    }

    static @Nullable Bounce read(Headers headers, String subject, String text, List<Part> reportParts) {
        for (Part part : reportParts) {
            if (part.type().value().endsWith("delivery-status")) return DeliveryStatus.read(part, original(reportParts, text));
        }
        return BounceText.read(headers, subject, text, original(reportParts, text));
    }

    /** The id of the mail reported on: from its returned headers, else from the text. */
    private static @Nullable String original(List<Part> parts, String text) {
        for (Part part : parts) {
            String type = part.type().value();
            boolean returned = type.endsWith("rfc822") || type.endsWith("rfc822-headers") || type.endsWith("/global") || type.endsWith("global-headers");
            String id = returned ? MessageIds.one(returnedHeaders(part).first("message-id")) : null;
            if (id != null) return id;
        }
        return BounceText.messageIdIn(text);
    }

    private static Headers returnedHeaders(Part part) {
        boolean coded = part.content().encoding() != TransferEncoding.IDENTITY;
        return Headers.read(coded ? Slice.of(part.content().decode()) : part.content().raw());
    }
}
