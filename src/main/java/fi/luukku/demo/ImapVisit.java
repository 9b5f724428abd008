package fi.luukku.demo;

import fi.luukku.channel.email.Server;
import fi.luukku.mail.MailReader;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mailbox opened over IMAP, as a mail program opens it. */
final class ImapVisit implements AutoCloseable {

    static final String INBOX = "INBOX";
    static final String SENT = "Sent";

    private static final Session SESSION = Session.getInstance(settings());

    /** What is done at an open folder. */
    interface Look<T> {
        T at(Folder folder) throws MessagingException, IOException;
    }

    private final Store store;

    ImapVisit(Server server, String user, String password) throws MessagingException {
        store = SESSION.getStore("imap");
        store.connect(server.host(), server.port(), user, password);
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("mail.imap.connectiontimeout", "3000");
        settings.setProperty("mail.imap.timeout", "5000");
        // Looking is not reading: what the agent's side marks as seen is not for this page to touch.
        settings.setProperty("mail.imap.peek", "true");
        return settings;
    }

    /** @param absent when there is no such folder */
    <T> T look(String name, T absent, Look<T> look) throws MessagingException, IOException {
        var folder = store.getFolder(name);
        if (!folder.exists()) return absent;
        folder.open(Folder.READ_ONLY);
        try {
            return look.at(folder);
        } finally {
            folder.close(false);
        }
    }

    /** Changes whenever something comes to the folder. */
    static String state(Folder folder) throws MessagingException {
        var uids = (UIDFolder) folder;
        return uids.getUIDValidity() + "." + uids.getUIDNext() + "." + folder.getMessageCount();
    }

    static Message[] newest(Folder folder, int most) throws MessagingException {
        var count = folder.getMessageCount();
        return count == 0 ? new Message[0] : folder.getMessages(Math.max(1, count - most + 1), count);
    }

    static List<PlayedLetter> letters(Folder folder, int most, boolean own) throws MessagingException, IOException {
        var letters = new ArrayList<PlayedLetter>();
        for (var message : newest(folder, most)) {
            var raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            var received = message.getReceivedDate() == null ? Instant.EPOCH : message.getReceivedDate().toInstant();
            letters.add(PlayedLetter.of(MailReader.read(raw.toByteArray()), received, own));
        }
        return letters;
    }

    void put(String name, MimeMessage mail) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists()) folder.create(Folder.HOLDS_MESSAGES);
        mail.setFlag(Flags.Flag.SEEN, true);
        folder.appendMessages(new Message[] {mail});
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
