package fi.luukku.channel.email;

import fi.luukku.brand.Brands;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.kernel.Language;
import fi.luukku.platform.Secrets;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters of the outbox: greeting line, signature, thread and quoted history. */
@Component
class LetterWriter {

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Customers customers;
    private final Brands brands;
    private final Letterheads letterheads;
    private final MailSigning signing;
    private final ReplyToken token;
    private final Secrets secrets;
    private final LanguageGuess languages;

    LetterWriter(Tickets tickets, Deliveries deliveries, Customers customers, Brands brands, Letterheads letterheads, MailSigning signing, ReplyToken token, Secrets secrets, LanguageGuess languages) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.customers = customers;
        this.brands = brands;
        this.letterheads = letterheads;
        this.signing = signing;
        this.token = token;
        this.secrets = secrets;
        this.languages = languages;
    }

    Letter write(OutboxEntry entry, Mailbox mailbox) {
        return switch (entry.kind()) {
            case REPLY -> reply(entry, deliveries.message(Objects.requireNonNull(entry.message())), mailbox);
            case ACKNOWLEDGEMENT -> acknowledgement(entry, mailbox);
            case LETTER -> letter(entry, mailbox.settings());
        };
    }

    /** The same however often it is tried, so that a receiver can tell a repeat by all it has. */
    private static Instant date(OutboxEntry entry) {
        return Objects.requireNonNull(entry.datedAt(), "not taken to be sent");
    }

    /** Reports on it come to the mailbox, so that the one who asked for it is told when it does not arrive. */
    private Letter letter(OutboxEntry entry, MailboxSettings settings) {
        var text = secrets.open(Objects.requireNonNull(entry.text()));
        var language = languages.of(text, null).language();
        return new Letter(settings.name(), settings.address(), entry.recipients(), Objects.requireNonNull(entry.subject()), text,
            PlainHtml.page(language == null ? Language.FI.code() : language.code(), PlainHtml.of(text)), entry.rfcId(), null, List.of(), null, settings.address(), true, date(entry), List.of());
    }

    private Letter acknowledgement(OutboxEntry entry, Mailbox mailbox) {
        var settings = mailbox.settings();
        var ticket = tickets.get(Objects.requireNonNull(entry.ticket()));
        var answers = deliveries.opening(ticket.id()).map(Message::externalId).orElse(null);
        var text = signing.signed(Objects.requireNonNull(entry.text()), settings, ticket);
        var html = PlainHtml.page(signing.language(ticket).code(), PlainHtml.of(text));
        return new Letter(settings.name(), settings.address(), entry.recipients(), Objects.requireNonNull(entry.subject()), text, html,
            entry.rfcId(), answers, answers == null ? List.of() : List.of(answers), replyTo(entry, settings), "", true,
            date(entry), List.of());
    }

    private Letter reply(OutboxEntry entry, Message message, Mailbox mailbox) {
        if (message.direction() != Message.Direction.OUT || message.audience() == Message.Audience.INTERNAL) {
            throw new IllegalStateException("Not to leave the house: message " + message.id());
        }
        var ticket = tickets.get(message.ticket());
        var history = deliveries.history(message.id());
        var readers = readers(message, ticket);
        var quote = quote(message, ticket, history, readers);
        var text = signing.signed(message.text(), mailbox.settings(), ticket);
        var html = PlainHtml.page(signing.language(ticket).code(), PlainHtml.of(text) + quote.html());
        var head = letterheads.of(message, ticket, mailbox);
        var answered = answered(message, readers);
        return new Letter(head.from().shown(), mailbox.address(), entry.recipients(), head.subject(),
            text + quote.text(), html, entry.rfcId(), answered, references(history, readers, answered),
            replyTo(entry, mailbox.settings()), returnPath(entry, mailbox.settings()), message.automatic(), date(entry),
            message.enclosures());
    }

    // Someone we ask gets what the agent wrote to them and nothing of what the customer wrote to us.
    private Quote quote(Message message, Ticket ticket, List<Message> history, Readers readers) {
        if (message.audience() == Message.Audience.OUTSIDER) return Quote.NOTHING;
        return Quote.of(known(history, readers), signing.language(ticket), brands.get(ticket.brand()).zone());
    }

    /** Nobody is sent what they took no part in: whoever joined with a forwarded mail, or is copied now, was not told the rest. */
    private static List<Message> known(List<Message> history, Readers readers) {
        return history.stream().filter(readers::allKnow).toList();
    }

    private Readers readers(Message message, Ticket ticket) {
        return Readers.of(message, customers.identities(customers.get(ticket.customer()).id()).stream().map(Identity::value).collect(Collectors.toSet()));
    }

    /** The newest that one of the readers knows: the ticket's newest may be another's, and a Message-ID tells whose it is. */
    private @Nullable String answered(Message message, Readers readers) {
        if (message.inReplyTo() == null) return null;
        return deliveries.cameBefore(message).stream().filter(readers::oneKnows).findFirst().map(Message::externalId).orElse(null);
    }

    /** The thread as its readers know it, oldest first, and last what is answered (RFC 5322, 3.6.4). */
    private static List<String> references(List<Message> history, Readers readers, @Nullable String answered) {
        var ids = new LinkedHashSet<String>();
        history.reversed().stream().filter(readers::oneKnows).map(Message::externalId).filter(Objects::nonNull).forEach(ids::add);
        if (answered != null) {
            ids.remove(answered);
            ids.add(answered);
        }
        return List.copyOf(ids);
    }

    private @Nullable String replyTo(OutboxEntry entry, MailboxSettings settings) {
        return settings.plusAddresses() ? plus(entry, settings) : null;
    }

    private String returnPath(OutboxEntry entry, MailboxSettings settings) {
        return settings.plusAddresses() ? plus(entry, settings) : settings.address();
    }

    private String plus(OutboxEntry entry, MailboxSettings settings) {
        var ours = entry.message() == null ? "a" + entry.id() : entry.message().toString();
        return settings.local() + "+" + token.of(ours, Objects.requireNonNull(entry.ticket())) + "@" + settings.domain();
    }
}
