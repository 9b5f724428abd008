package fi.luukku.channel.email;

import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.format.Masked;
import fi.luukku.finnish.format.OrderNumbers;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.mail.Address;
import fi.luukku.mail.Attachment;
import fi.luukku.mail.CodesInMail;
import fi.luukku.mail.Mail;
import fi.luukku.mail.MailReader;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Remark;
import fi.luukku.ticket.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mail in the words of the ticket. */
@Component
class InboundMail {

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(12);

    private final ReplyToken token;
    private final Mailboxes mailboxes;
    private final Files files;
    private final FileRemovals removals;
    private final LanguageGuess languages;

    InboundMail(ReplyToken token, Mailboxes mailboxes, Files files, FileRemovals removals, LanguageGuess languages) {
        this.token = token;
        this.mailboxes = mailboxes;
        this.files = files;
        this.removals = removals;
        this.languages = languages;
    }

    /** Files are kept before the ticket's transaction begins: kept twice they are still one, and go when the mail is set aside. */
    List<Enclosure> enclosures(Mail mail) {
        var enclosures = mail.attachments().stream().map(this::enclosure).toList();
        removals.due(enclosures.stream().map(Enclosure::sha256).filter(Objects::nonNull).toList());
        return enclosures;
    }

    private Enclosure enclosure(Attachment file) {
        return new Enclosure(file.name(), file.type(), file.size(), file.contentId(), file.tooLarge() ? null : kept(file));
    }

    private byte[] kept(Attachment file) {
        try (var content = file.open()) {
            return files.put(content, MailReader.MAX_ATTACHMENT_BYTES).sha256();
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    /** Whom the mail is from, if that can be told: the one it asks to be answered to. */
    Optional<Party> sender(Mail mail) {
        return mail.answerTo().map(address -> new Party(name(mail, address), address.email()))
            .or(() -> Optional.ofNullable(mail.returnPath()).filter(path -> !path.isEmpty()).map(Party::of));
    }

    private static @Nullable String name(Mail mail, Address address) {
        if (address.name() != null || mail.from() == null) return address.name();
        return mail.from().email().equals(address.email()) ? mail.from().name() : null;
    }

    Inbound of(Arrival arrival, Party sender, List<Enclosure> enclosures, boolean automatic) {
        var mail = arrival.mail();
        var settings = arrival.mailbox().settings();
        var cut = arrival.entry().headersOnly() || mail.text().isBlank() && mail.calendar() != null;
        var text = cut ? inPlaceOfText(arrival) : mail.text();
        return new Inbound(Channel.EMAIL, settings.brand(), settings.team(), sender, parties(mail), mail.subject(), text,
            cut ? text.length() : mail.signatureStart(), cut ? text.length() : mail.quoteStart(), code(language(mail.ownText())),
            sentAt(arrival), mail.messageId(), arrival.entry().id(), proof(arrival), automatic, remarks(mail), orderNumber(mail), enclosures);
    }

    private String inPlaceOfText(Arrival arrival) {
        var language = language(arrival.mail().subject());
        return arrival.entry().headersOnly() ? TooLarge.words(arrival, language) : InvitationWords.of(Objects.requireNonNull(arrival.mail().calendar()), language);
    }

    /** The number of the order the mail is about, where it says so. */
    static @Nullable String orderNumber(Mail mail) {
        // Of the masked words: a piece of a card's number is no order's.
        return OrderNumbers.usual().first(Masked.of(mail.subject() + "\n" + mail.ownText()).text()).orElse(null);
    }

    private @Nullable Language language(String text) {
        return languages.of(text, null).language();
    }

    private static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    private static Set<Remark> remarks(Mail mail) {
        var remarks = EnumSet.noneOf(Remark.class);
        if (mail.protection().encrypted()) remarks.add(Remark.ENCRYPTED);
        if (mail.protection().signed()) remarks.add(Remark.SIGNED);
        for (var kind : CodesInMail.inHtml(mail)) {
            remarks.add(switch (kind) {
                case IDENTITY_CODE -> Remark.IDENTITY_CODE_MASKED;
                case CARD_NUMBER -> Remark.CARD_NUMBER_MASKED;
            });
        }
        for (var problem : mail.problems()) {
            switch (problem.kind()) {
                case TEXT_TRUNCATED -> remarks.add(Remark.TEXT_CUT);
                case ATTACHMENTS_TOO_LARGE, TOO_MANY_PARTS -> remarks.add(Remark.FILES_LEFT_OUT);
                case TOO_DEEP, BROKEN_WINMAIL -> remarks.add(Remark.PARTS_UNREAD);
                case UNKNOWN_CHARSET -> remarks.add(Remark.CHARSET_UNKNOWN);
                default -> {
                }
            }
        }
        return remarks;
    }

    private Inbound.Proof proof(Arrival arrival) {
        Optional<Id<Ticket>> named = token.first(arrival.answered().stream(), arrival.recipients()).map(ReplyToken.Named::ticket);
        return new Inbound.Proof(named.orElse(null), arrival.answered(), arrival.mailbox().settings().joinSame());
    }

    private static Parties parties(Mail mail) {
        return new Parties(null, all(mail.to()), all(mail.cc()), List.of());
    }

    private static List<Party> all(List<Address> addresses) {
        return addresses.stream().map(address -> new Party(address.name(), address.email())).toList();
    }

    /** When it came, since senders' clocks are wrong by minutes and hours; as the sender says when it was long on its way or moved here later. */
    private static Instant sentAt(Arrival arrival) {
        var stated = arrival.mail().date();
        var received = arrival.entry().receivedAt();
        return stated == null || stated.isAfter(received.minus(CLOCKS_DIFFER)) ? received : stated;
    }
}
