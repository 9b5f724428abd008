package fi.luukku.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.channel.email.PlainHtml;
import fi.luukku.intake.Intake;
import fi.luukku.mail.MailReader;
import fi.luukku.mail.SafeHtml;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The HTML that a mail came with, made safe, or that ours goes with. It is made when asked for, and not kept in the database. */
@Component
class MailHtml {

    /** Of the raw mail in bytes: larger ones are mostly attachments, and reading them for a list would take too long. */
    private static final long LARGEST = 8L * 1024 * 1024;
    private static final long REMEMBERED_CHARACTERS = 8L * 1024 * 1024;

    private final Intake intake;
    private final Cache<Long, String> remembered = Caffeine.newBuilder().maximumWeight(REMEMBERED_CHARACTERS)
        .weigher((Long _, String html) -> html.length() + 64).build();

    MailHtml(Intake intake) {
        this.intake = intake;
    }

    @Nullable String of(Message message) {
        if (message.direction() == Message.Direction.OUT) return PlainHtml.of(message.text());
        if (message.intake() == null || message.channel() != Channel.EMAIL) return null;
        var html = remembered.get(message.intake(), this::read);
        return html.isEmpty() ? null : html;
    }

    private String read(long entry) {
        var kept = intake.get(entry);
        if (kept.size() > LARGEST || kept.rawExpiredAt() != null) return "";
        try (var raw = intake.raw(entry)) {
            var html = MailReader.read(raw.readAllBytes()).html();
            return html == null ? "" : SafeHtml.fragment(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
