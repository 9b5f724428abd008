package fi.luukku.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * An open folder of a mail server. Speaks UIDs and whole batches, where the library's own objects would fetch one mail
 * at a time; nothing it does marks a mail as read.
 */
final class ImapLine implements AutoCloseable {

    /** Bytes asked for at a time of a large mail. */
    private static final int PIECE = 4 * 1024 * 1024;

    private static final DateTimeFormatter IMAP_DATE = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Clock clock;

    private ImapLine(IMAPStore store, IMAPFolder folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /** @param silenceMs how long the server may say nothing when it should */
    static ImapLine open(MailboxSettings settings, String secret, int silenceMs, Clock clock) throws MessagingException {
        var server = settings.imap();
        var session = MailSession.imap(settings, silenceMs);
        var store = (IMAPStore) session.getStore(MailSession.protocol("imap", server));
        store.connect(server.host(), server.port(), server.user(), secret);
        try {
            return new ImapLine(store, opened((IMAPFolder) store.getFolder(settings.folder())), clock);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static IMAPFolder opened(IMAPFolder folder) throws MessagingException {
        if (!folder.exists()) throw new FolderNotFoundException(folder, folder.getFullName());
        try {
            folder.open(Folder.READ_WRITE);
        } catch (ReadOnlyFolderException onlyToLookAt) {
            folder.open(Folder.READ_ONLY);
        }
        return folder;
    }

    IMAPFolder folder() {
        return folder;
    }

    boolean canIdle() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    long uidvalidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    long uidnext() throws MessagingException {
        return folder.getUIDNext();
    }

    /** UIDs from this one on, ascending. */
    List<Long> uidsFrom(long first) throws MessagingException {
        // "n:*" always names the newest mail too, even when its UID is below n (RFC 9051, 9, seq-range).
        return search("UID " + first + ":*").stream().filter(uid -> uid >= first).sorted().toList();
    }

    List<Long> uidsSince(LocalDate day) throws MessagingException {
        return search("SINCE " + IMAP_DATE.format(day)).stream().sorted().toList();
    }

    Map<Long, Long> sizes(List<Long> uids) throws MessagingException {
        var sizes = new TreeMap<Long, Long>();
        for (var item : fetch(uids, "UID RFC822.SIZE")) {
            var uid = item.getItem(UID.class);
            var size = item.getItem(RFC822SIZE.class);
            if (uid != null && size != null) sizes.put(uid.uid, size.size);
        }
        return sizes;
    }

    List<Fetched> whole(Map<Long, Long> sizes) throws MessagingException {
        return bodies(sizes, "BODY.PEEK[]");
    }

    List<Fetched> headers(Map<Long, Long> sizes) throws MessagingException {
        return bodies(sizes, "BODY.PEEK[HEADER]");
    }

    /**
     * A mail fetched piece by piece, since the library holds an answer twice.
     *
     * @param limit bytes allowed, whatever size the server stated; of a larger one only the headers are given
     */
    List<Fetched> piecewise(long uid, long size, long limit) throws MessagingException {
        var whole = new byte[Math.toIntExact(size)];
        var end = 0;
        Fetched piece;
        do {
            var answer = bodies(Map.of(uid, size), "BODY.PEEK[]<" + end + "." + PIECE + ">");
            if (answer.isEmpty()) return List.of();
            piece = answer.getFirst();
            whole = put(piece.bytes(), whole, end);
            end += piece.bytes().length;
            if (end > limit) return headers(Map.of(uid, (long) end));
        } while (piece.bytes().length == PIECE);
        return List.of(new Fetched(uid, end == whole.length ? whole : Arrays.copyOf(whole, end), end, piece.receivedAt()));
    }

    private static byte[] put(byte[] piece, byte[] whole, int at) {
        var wide = at + piece.length > whole.length ? Arrays.copyOf(whole, at + piece.length) : whole;
        System.arraycopy(piece, 0, wide, at, piece.length);
        return wide;
    }

    private List<Fetched> bodies(Map<Long, Long> sizes, String part) throws MessagingException {
        var pieces = new HashMap<Long, Fetched>();
        for (var item : fetch(List.copyOf(sizes.keySet()), "UID INTERNALDATE " + part)) {
            var uid = item.getItem(UID.class);
            var body = item.getItem(BODY.class);
            if (uid != null && body != null) pieces.put(uid.uid, fetched(item, uid.uid, body, sizes));
        }
        return pieces.values().stream().sorted((a, b) -> Long.compare(a.uid(), b.uid())).toList();
    }

    private Fetched fetched(FetchResponse item, long uid, BODY body, Map<Long, Long> sizes) {
        var date = item.getItem(INTERNALDATE.class);
        var at = date == null || date.getDate() == null ? clock.instant() : date.getDate().toInstant();
        var array = body.getByteArray();
        var bytes = array == null ? new byte[0] : array.getNewBytes();
        var whole = body.isHeader() ? Math.max(sizes.getOrDefault(uid, 0L), bytes.length) : bytes.length;
        return new Fetched(uid, bytes, whole, at);
    }

    void markSeen(List<Long> uids) throws MessagingException {
        if (folder.getMode() == Folder.READ_WRITE && !uids.isEmpty()) {
            command("UID STORE " + UidSet.of(uids) + " +FLAGS.SILENT (\\Seen)");
        }
    }

    private List<Long> search(String what) throws MessagingException {
        var found = new ArrayList<Long>();
        for (var response : command("UID SEARCH " + what)) {
            if (!(response instanceof IMAPResponse answer) || !answer.keyEquals("SEARCH")) continue;
            for (long uid; (uid = answer.readLong()) != -1; ) found.add(uid);
        }
        return found;
    }

    private List<FetchResponse> fetch(List<Long> uids, String what) throws MessagingException {
        var items = new ArrayList<FetchResponse>();
        for (var response : command("UID FETCH " + UidSet.of(uids) + " (" + what + ")")) {
            if (response instanceof FetchResponse item) items.add(item);
        }
        return items;
    }

    private Response[] command(String command) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> answered(protocol, command));
    }

    private static Response[] answered(IMAPProtocol protocol, String command) throws ProtocolException {
        var responses = protocol.command(command, null);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
