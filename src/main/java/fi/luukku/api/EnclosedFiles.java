package fi.luukku.api;

import fi.luukku.intake.Intake;
import fi.luukku.kernel.Problem;
import fi.luukku.mail.MailReader;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.springframework.stereotype.Component;

/** The files of messages: kept apart, or where one was too large for that, taken out of the mail as it came. */
@Component
class EnclosedFiles {

    private final Files files;
    private final Intake intake;

    EnclosedFiles(Files files, Intake intake) {
        this.files = files;
        this.intake = intake;
    }

    static boolean isKept(Message message, Enclosure file) {
        return file.sha256() != null || message.channel() == Channel.EMAIL && message.intake() != null;
    }

    InputStream open(Message message, Enclosure file, int position) throws IOException {
        if (!isKept(message, file)) throw new Problem.NotFound();
        try {
            return file.sha256() != null ? files.open(file.sha256()) : outOfMail(message, position);
        } catch (NoSuchFileException gone) {
            throw new Problem.NotFound();
        }
    }

    private InputStream outOfMail(Message message, int position) throws IOException {
        try (var raw = intake.raw(message.intake())) {
            var all = MailReader.read(raw.readAllBytes()).attachments();
            if (position >= all.size()) throw new Problem.NotFound();
            return all.get(position).open();
        }
    }
}
