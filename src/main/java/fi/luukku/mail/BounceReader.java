package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads reports on mail that was sent: by structure where there is one, else by the words of mail servers. */
final class BounceReader {

    private BounceReader() {
    }

    static @Nullable Bounce read(Headers headers, String subject, String text, List<Part> reportParts) {
        for (Part part : reportParts) {
            boolean status = part.type().value().endsWith("delivery-status");
            if (status && isReport(headers)) return DeliveryStatus.read(part, original(headers, reportParts, text));
        }
        return BounceText.read(headers, subject, text, () -> original(headers, reportParts, text));
    }

    /** A person who passes a report on sends its parts too, but not as a report. */
    static boolean isReport(Headers headers) {
        String type = HeaderValue.read(headers.firstOrEmpty("content-type")).value();
        return type.equals("multipart/report") || type.startsWith("message/") || BounceText.isFromDaemon(headers);
    }

    /** The id of the mail reported on: from its returned headers, else from the text or the report's own reference. */
    private static @Nullable String original(Headers headers, List<Part> parts, String text) {
        for (Part part : parts) {
            String type = part.type().value();
            boolean returned = type.endsWith("rfc822") || type.endsWith("rfc822-headers") || type.endsWith("/global") || type.endsWith("global-headers");
            String id = returned ? MessageIds.one(returnedHeaders(part).first("message-id")) : null;
            if (id != null) return id;
        }
        String quoted = BounceText.messageIdIn(text);
        return quoted != null ? quoted : MessageIds.one(headers.first("in-reply-to"));
    }

    private static Headers returnedHeaders(Part part) {
        boolean coded = part.content().encoding() != TransferEncoding.IDENTITY;
        return Headers.read(coded ? Slice.of(part.content().decode()) : part.content().raw());
    }
}
