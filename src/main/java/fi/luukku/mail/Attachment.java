package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/** A file that came with a mail. Decoded only when opened; until then it holds on to the raw mail. */
public final class Attachment {

    private final String name;
    private final String type;
    private final @Nullable String contentId;
    private final boolean inline;
    private final Coded content;
    private final long size;
    private final boolean tooLarge;

    private Attachment(String name, String type, @Nullable String contentId, boolean inline, Coded content, long size, boolean tooLarge) {
        this.name = name;
        this.type = type;
        this.contentId = contentId;
        this.inline = inline;
        this.content = content;
        this.size = size;
        this.tooLarge = tooLarge;
    }

    static Attachment of(String name, String type, @Nullable String contentId, boolean inline, Coded content) {
        return new Attachment(name, type, contentId, inline, content, content.decodedSize(), false);
    }

    Attachment asTooLarge() {
        return new Attachment(name, type, contentId, inline, content, size, true);
    }

    /** A safe file name: no path, no control or direction characters, never empty. */
    public String name() {
        return name;
    }

    /** The stated media type in lower case, such as {@code image/png}. It is the sender's claim. */
    public String type() {
        return type;
    }

    /** Decoded bytes. */
    public long size() {
        return size;
    }

    /** Without angle brackets; what {@code cid:} in the HTML refers to. */
    public @Nullable String contentId() {
        return contentId;
    }

    /** Meant to be shown within the text. */
    public boolean inline() {
        return inline;
    }

    /** The mail's attachments together pass {@link MailReader#MAX_ATTACHMENT_BYTES} with this one. */
    public boolean tooLarge() {
        return tooLarge;
    }

    /** The decoded bytes. Broken encoding gives what can be read and never an exception. */
    public InputStream open() {
        return content.open();
    }

    @Override
    public String toString() {
        return name + " (" + type + ", " + size + ")";
    }
}
