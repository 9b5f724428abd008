package fi.luukku.mail;

import java.util.List;
import java.util.Optional;

/** Unpacks winmail.dat (TNEF), what Outlook wraps a mail in for other Outlooks. */
final class Winmail {

    private Winmail() {
    }

    static Optional<TextPiece> unpack(Part part, AttachmentList attachments, List<Problem> problems) {
        attachments.add(part, false);
        return Optional.empty();
    }
}
