package fi.luukku.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.access.Viewer;
import fi.luukku.intake.Intake;
import fi.luukku.intake.SealedRaws;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.mail.Attachment;
import fi.luukku.mail.Mail;
import fi.luukku.mail.MailReader;
import fi.luukku.mail.SafeHtml;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Mails as they came, read again from their raw bytes. Who may see a message is asked before coming here. */
@Component
class OriginalMails {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int KEPT_CHARACTERS = 32 * 1024 * 1024;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Intake intake;
    private final SealedRaws raws;
    private final Originals originals;
    private final Files files;
    private final Cache<Key, SafeHtml.Shown> shown = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumWeight(KEPT_CHARACTERS)
        .weigher((Key _, SafeHtml.Shown page) -> page.html().length()).build();

    OriginalMails(Intake intake, SealedRaws raws, Originals originals, Files files) {
        this.intake = intake;
        this.raws = raws;
        this.originals = originals;
        this.files = files;
    }

    private record Key(Id<Message> message, boolean remotePictures) {}

    SafeHtml.Shown shown(Message message, boolean remotePictures) {
        return shown.get(new Key(message.id(), remotePictures), _ -> read(message, remotePictures));
    }

    private SafeHtml.Shown read(Message message, boolean remotePictures) {
        var mail = mail(message);
        var html = mail.html() == null ? "<pre>" + HtmlUtils.htmlEscape(mail.text()) + "</pre>" : mail.html();
        return SafeHtml.of(html, new SafeHtml.Pictures(new EnclosedPictures(pictures(mail))::address, remotePictures));
    }

    Optional<Attachment> picture(Message message, String contentId) {
        return pictures(mail(message)).stream().filter(picture -> contentId.equals(picture.contentId())).findFirst();
    }

    private static List<Attachment> pictures(Mail mail) {
        return mail.attachments().stream().filter(file -> file.contentId() != null && !file.tooLarge() && PICTURES.contains(file.type())).toList();
    }

    /** Kept apart, or where it was too large for that, taken out of the raw mail. */
    InputStream content(Message message, Enclosure enclosure, int position) throws IOException {
        if (enclosure.sha256() != null) return there(() -> files.open(enclosure.sha256()));
        var attachments = mail(message).attachments();
        if (position >= attachments.size()) throw new Problem.NotFound();
        return attachments.get(position).open();
    }

    /** For a person to have, which is noted where it holds what was masked. */
    InputStream given(Message message, Viewer to) throws IOException {
        var raw = raw(message);
        if (raws.isSealed(message.intake())) originals.rawRead(to, message.intake(), message);
        return raw;
    }

    private InputStream raw(Message message) throws IOException {
        var entry = message.intake();
        if (entry == null) throw new Problem.NotFound();
        return there(() -> intake.raw(entry));
    }

    private Mail mail(Message message) {
        if (message.channel() != Channel.EMAIL) throw new Problem.NotFound();
        try (var raw = raw(message)) {
            return MailReader.read(raw.readAllBytes());
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    @FunctionalInterface
    private interface Opened {
        InputStream open() throws IOException;
    }

    // What retention has let go of is as gone as what never was.
    private static InputStream there(Opened content) throws IOException {
        try {
            return content.open();
        } catch (NoSuchFileException gone) {
            throw new Problem.NotFound();
        }
    }
}
