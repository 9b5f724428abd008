package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of one mail: named, counted and held to the limit. */
final class AttachmentList {

    private static final int MAX_FILES = 500;
    private static final String NAMELESS = "liite-";

    private final List<Attachment> all = new ArrayList<>(2);
    private final List<Problem> problems;
    private long bytes;

    AttachmentList(List<Problem> problems) {
        this.problems = problems;
    }

    void add(Part part, boolean inline) {
        boolean shown = inline || part.disposition().value().equals("inline") || part.headers().has("content-id") && !part.isAttachment();
        add(Attachment.of(name(part), part.type().value(), contentId(part), shown, part.content()));
    }

    void add(Attachment attachment) {
        if (attachment.size() == 0 && attachment.name().startsWith(NAMELESS)) return;
        if (all.size() >= MAX_FILES) {
            problems.add(new Problem(Problem.Kind.TOO_MANY_PARTS, "attachments"));
            return;
        }
        bytes += attachment.size();
        if (bytes <= MailReader.MAX_ATTACHMENT_BYTES) {
            all.add(attachment);
            return;
        }
        all.add(attachment.asTooLarge());
        problems.add(new Problem(Problem.Kind.ATTACHMENTS_TOO_LARGE, attachment.name()));
    }

    private static @Nullable String contentId(Part part) {
        return MessageIds.cid(part.headers().first("content-id"));
    }

    private String name(Part part) {
        String stated = part.fileName();
        if (stated.isEmpty() && part.is("message/rfc822")) stated = embeddedSubject(part);
        return FileNames.safe(stated, nameless(part.type().value()));
    }

    /** A name for the next file when it brought none. */
    String nameless(String type) {
        return NAMELESS + (all.size() + 1) + "." + MediaTypes.extension(type);
    }

    private static String embeddedSubject(Part part) {
        String subject = Headers.read(part.content().raw()).text("subject").replace('/', '-').replace('\\', '-');
        return subject.isEmpty() || subject.toLowerCase(Locale.ROOT).endsWith(".eml") ? subject : subject + ".eml";
    }

    List<Attachment> all() {
        return List.copyOf(all);
    }
}
