package fi.luukku.demo;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads mailboxes as their owners do: over IMAP, with the address as user and password. */
@Component
@Profile("demo")
class MailboxReading {

    private static final Logger log = LoggerFactory.getLogger(MailboxReading.class);
    private static final int LETTERS = 30;
    private static final int WRITERS = 300;

    private record Seen(String state, CustomerMailbox mailbox) {}

    private final DemoServers servers;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile String storeState = "";
    private volatile Map<String, String> writers = Map.of();

    MailboxReading(DemoServers servers) {
        this.servers = servers;
    }

    /** Who wrote to the store, newest first, with the names they gave. */
    Map<String, String> writers() {
        var store = servers.imap();
        try (var visit = new ImapVisit(store, String.valueOf(store.user()), servers.imapPassword())) {
            return visit.look(ImapVisit.INBOX, Map.of(), this::writers);
        } catch (MessagingException | IOException away) {
            log.debug("The store's mailbox can't be read", away);
            return writers;
        }
    }

    private Map<String, String> writers(Folder inbox) throws MessagingException {
        var state = ImapVisit.state(inbox);
        if (state.equals(storeState)) return writers;
        var mails = ImapVisit.newest(inbox, WRITERS);
        var envelopes = new FetchProfile();
        envelopes.add(FetchProfile.Item.ENVELOPE);
        inbox.fetch(mails, envelopes);
        var found = new LinkedHashMap<String, String>();
        for (int i = mails.length - 1; i >= 0; i--) note(mails[i], found);
        storeState = state;
        return writers = found;
    }

    private static void note(Message mail, Map<String, String> found) throws MessagingException {
        if (!(Stream.ofNullable(mail.getFrom()).flatMap(Stream::of).findFirst().orElse(null) instanceof InternetAddress from)) return;
        var address = from.getAddress().toLowerCase(Locale.ROOT);
        found.putIfAbsent(address, from.getPersonal() == null ? address : from.getPersonal());
    }

    /** Without letters when the server shows none. */
    CustomerMailbox mailbox(String address, @Nullable String name) {
        try (var visit = new ImapVisit(servers.imap(), address, address)) {
            return read(visit, address, name);
        } catch (MessagingException | IOException away) {
            log.debug("The mailbox of {} can't be read", address, away);
            return new CustomerMailbox(address, name == null ? address : name, List.of());
        }
    }

    private CustomerMailbox read(ImapVisit visit, String address, @Nullable String name) throws MessagingException, IOException {
        var state = visit.look(ImapVisit.INBOX, "", ImapVisit::state) + visit.look(ImapVisit.SENT, "", ImapVisit::state);
        var before = seen.get(address);
        if (before != null && before.state.equals(state)) return before.mailbox;
        var got = visit.look(ImapVisit.INBOX, List.<PlayedLetter>of(), folder -> ImapVisit.letters(folder, LETTERS, false));
        var sent = visit.look(ImapVisit.SENT, List.<PlayedLetter>of(), folder -> ImapVisit.letters(folder, LETTERS, true));
        var letters = Stream.concat(sent.stream(), got.stream()).sorted(Comparator.comparing(PlayedLetter::at)).toList();
        var mailbox = new CustomerMailbox(address, name(address, name, letters), letters);
        seen.put(address, new Seen(state, mailbox));
        return mailbox;
    }

    /** The name they write under, else the one they gave the store, else the one the store writes to. */
    private static String name(String address, @Nullable String given, List<PlayedLetter> letters) {
        var own = letters.reversed().stream().filter(PlayedLetter::own).map(PlayedLetter::author);
        var written = letters.reversed().stream().filter(PlayedLetter::isFromStore).map(PlayedLetter::reader);
        return Stream.of(own, Stream.ofNullable(given), written).flatMap(names -> names)
            .filter(name -> !name.isBlank() && !name.equals(address)).findFirst().orElse(address);
    }

    void forgetOthers(Collection<String> addresses) {
        seen.keySet().retainAll(addresses);
    }
}
