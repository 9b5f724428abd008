package fi.luukku.channel.email;

import fi.luukku.platform.Files;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Party;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts a letter into MIME: plain text beside HTML, files after them, read from the file store only as they leave. */
final class MimeLetter {

    private static final Session NOTHING_SET = Session.getInstance(new Properties());

    private final Letter letter;
    private final Files files;

    private MimeLetter(Letter letter, Files files) {
        this.letter = letter;
        this.files = files;
    }

    static MimeMessage of(Letter letter, Files files) throws MessagingException {
        try {
            return new MimeLetter(letter, files).mime();
        } catch (UnsupportedEncodingException everyJavaHasUtf8) {
            throw new IllegalStateException(everyJavaHasUtf8);
        }
    }

    private MimeMessage mime() throws MessagingException, UnsupportedEncodingException {
        var mime = new WithOwnId(letter.messageId());
        mime.setFrom(new InternetAddress(letter.address(), letter.from(), UTF_8.name()));
        address(mime);
        mime.setSubject(oneLine(letter.subject()), UTF_8.name());
        mime.setSentDate(Date.from(letter.sentAt()));
        thread(mime);
        // The null path (RFC 5321, 4.5.5) is written with its brackets; otherwise the library would put our own address.
        mime.setEnvelopeFrom(letter.returnPath().isEmpty() ? "<>" : letter.returnPath());
        if (letter.automatic()) mime.setHeader("Auto-Submitted", letter.inReplyTo() == null ? "auto-generated" : "auto-replied");
        if (letter.enclosures().isEmpty()) mime.setContent(words());
        else mime.setContent(withFiles());
        mime.saveChanges();
        return mime;
    }

    private void address(MimeMessage mime) throws MessagingException, UnsupportedEncodingException {
        mime.setRecipients(RecipientType.TO, addresses(letter.recipients().to()));
        mime.setRecipients(RecipientType.CC, addresses(letter.recipients().cc()));
        mime.setRecipients(RecipientType.BCC, addresses(letter.recipients().bcc()));
        if (letter.replyTo() != null) {
            mime.setReplyTo(addresses(List.of(new Party(letter.from(), letter.replyTo()))));
        }
    }

    private static InternetAddress[] addresses(List<Party> parties) throws MessagingException, UnsupportedEncodingException {
        var addresses = new InternetAddress[parties.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(parties.get(i).address(), parties.get(i).name(), UTF_8.name());
            addresses[i].validate();
        }
        return addresses;
    }

    private void thread(MimeMessage mime) throws MessagingException {
        if (letter.inReplyTo() != null) mime.setHeader("In-Reply-To", "<" + letter.inReplyTo() + ">");
        if (!letter.references().isEmpty()) {
            var ids = letter.references().stream().map(id -> "<" + id + ">").collect(Collectors.joining(" "));
            mime.setHeader("References", MimeUtility.fold(12, ids));
        }
    }

    private Multipart words() throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8.name(), "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8.name(), "html");
        return new Parted("alternative", plain, html);
    }

    private Multipart withFiles() throws MessagingException {
        var all = new Parted("mixed");
        var words = new MimeBodyPart();
        words.setContent(words());
        all.addBodyPart(words);
        for (var enclosure : letter.enclosures()) all.addBodyPart(file(enclosure));
        return all;
    }

    private MimeBodyPart file(Enclosure enclosure) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new StoredFile(files, enclosure)));
        part.setFileName(enclosure.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The library would give every attempt a new Message-ID. */
    private static final class WithOwnId extends SMTPMessage {

        private final String id;

        WithOwnId(String id) {
            super(NOTHING_SET);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    /** The library would part every attempt by another boundary. */
    private final class Parted extends MimeMultipart {

        Parted(String subtype, BodyPart... parts) throws MessagingException {
            super(subtype, parts);
            // With "=_" in it, no line of quoted-printable or base64 can be one (RFC 2045, 6.7).
            var type = new ContentType(contentType);
            type.setParameter("boundary", "=_" + subtype + "_" + UUID.nameUUIDFromBytes(letter.messageId().getBytes(UTF_8)));
            contentType = type.toString();
        }
    }

    private record StoredFile(Files files, Enclosure enclosure) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            if (enclosure.sha256() == null) throw new IOException("Not kept: " + enclosure.name());
            return files.open(enclosure.sha256());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("Only to be read");
        }

        @Override
        public String getContentType() {
            return enclosure.type();
        }

        @Override
        public String getName() {
            return enclosure.name();
        }
    }
}
