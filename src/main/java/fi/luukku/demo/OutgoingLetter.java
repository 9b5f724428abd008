package fi.luukku.demo;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A mail on its way between a customer and the store.
 *
 * @param id     Message-ID without angle brackets
 * @param thread the mails before it, oldest first; it answers the last
 */
record OutgoingLetter(String id, Correspondent from, Correspondent to, String subject, String text, List<String> thread, Instant at,
                      List<SentFile> files) {

    record Correspondent(String name, String address) {

        static final Correspondent STORE = new Correspondent("Kirjakulma", DemoServers.STORE);

        private InternetAddress asAddress() throws UnsupportedEncodingException {
            return new InternetAddress(address, name.isBlank() || name.equals(address) ? null : name, UTF_8.name());
        }
    }

    record SentFile(String name, String type, byte[] content) {}

    static String newId(String address) {
        return UUID.randomUUID() + address.substring(address.indexOf('@'));
    }

    MimeMessage mime() throws MessagingException {
        try {
            return written();
        } catch (UnsupportedEncodingException everyJavaHasUtf8) {
            throw new IllegalStateException(everyJavaHasUtf8);
        }
    }

    private MimeMessage written() throws MessagingException, UnsupportedEncodingException {
        var mime = new WithOwnId(id);
        mime.setFrom(from.asAddress());
        mime.setRecipient(RecipientType.TO, to.asAddress());
        mime.setSubject(subject.replaceAll("\\s+", " ").strip(), UTF_8.name());
        mime.setSentDate(Date.from(at));
        if (!thread.isEmpty()) {
            mime.setHeader("In-Reply-To", "<" + thread.getLast() + ">");
            mime.setHeader("References", thread.stream().map(one -> "<" + one + ">").collect(Collectors.joining("\r\n ")));
        }
        if (files.isEmpty()) mime.setText(text, UTF_8.name());
        else mime.setContent(withFiles());
        mime.saveChanges();
        return mime;
    }

    private MimeMultipart withFiles() throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, UTF_8.name());
        var all = new MimeMultipart("mixed", words);
        for (var file : files) all.addBodyPart(part(file));
        return all;
    }

    private static MimeBodyPart part(SentFile file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    /** The library would make an id that names this machine. */
    private static final class WithOwnId extends MimeMessage {

        private final String id;

        WithOwnId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
