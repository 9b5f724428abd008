package fi.luukku.channel.email;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox as its keeper sets it.
 *
 * @param team          takes the tickets it opens
 * @param name          shown to customers beside the address
 * @param signatures    by language, put under every reply
 * @param joinSame      a new mail joins its sender's open ticket of the same subject or order number
 * @param plusAddresses the server delivers {@code local+anything@} here too; replies then prove their ticket by it
 * @param sizeLimit     bytes; of a larger mail only the headers are fetched
 * @param fetchSince    on the first day, mails older than this are left alone; null takes them all
 */
public record MailboxSettings(Id<Brand> brand, Id<Team> team, String address, String name, Server imap, Server smtp,
                              Credentials credentials, String folder, Map<Language, String> signatures,
                              Acknowledging acknowledging, boolean joinSame, boolean plusAddresses, long sizeLimit,
                              @Nullable LocalDate fetchSince) {

    public static final long SIZE_LIMIT = 50L * 1024 * 1024;

    /** With everything that has a usual value at that. */
    public static MailboxSettings of(Id<Brand> brand, Id<Team> team, String address, String name, Server imap, Server smtp,
                                     Credentials credentials) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, credentials, "INBOX", Map.of(),
            Acknowledging.DEFAULT, false, false, SIZE_LIMIT, null);
    }

    public MailboxSettings with(Acknowledging other) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, credentials, folder, signatures, other, joinSame,
            plusAddresses, sizeLimit, fetchSince);
    }

    public MailboxSettings withSignatures(Map<Language, String> other) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, credentials, folder, other, acknowledging, joinSame,
            plusAddresses, sizeLimit, fetchSince);
    }

    public MailboxSettings withPlusAddresses(boolean on) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, credentials, folder, signatures, acknowledging,
            joinSame, on, sizeLimit, fetchSince);
    }

    public MailboxSettings withJoinSame(boolean on) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, credentials, folder, signatures, acknowledging, on,
            plusAddresses, sizeLimit, fetchSince);
    }

    public MailboxSettings withSizeLimit(long bytes) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, credentials, folder, signatures, acknowledging,
            joinSame, plusAddresses, bytes, fetchSince);
    }

    public MailboxSettings withCredentials(Credentials other) {
        return new MailboxSettings(brand, team, address, name, imap, smtp, other, folder, signatures, acknowledging, joinSame,
            plusAddresses, sizeLimit, fetchSince);
    }

    String local() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Whether a mail to this address comes here: plus-addresses are ours too. */
    boolean owns(String other) {
        if (other.equals(address)) return true;
        return plusAddresses && other.startsWith(local() + "+") && other.endsWith("@" + domain());
    }
}
