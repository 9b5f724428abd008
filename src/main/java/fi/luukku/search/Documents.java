package fi.luukku.search;

import fi.luukku.customer.KnownCustomers;
import fi.luukku.kernel.Language;
import fi.luukku.search.TermVector.Weight;
import fi.luukku.ticket.Contents;
import fi.luukku.ticket.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each kind of thing is found by. */
@Component
class Documents {

    private final Terms terms;

    Documents(Terms terms) {
        this.terms = terms;
    }

    /** A piece of a document, with what it weighs and the language it is in as far as the text itself does not tell. */
    record Section(String text, Weight weight, @Nullable Language language) {}

    /** @param texts of its files, by their ids */
    Entry message(Contents.Said said, Map<Long, String> texts) {
        var vector = new TermVector(terms).with(sections(said, texts)).with(said.author(), Weight.A, null).marked(marks(said));
        return new Entry(said.note() ? Kind.NOTE : Kind.MESSAGE, said.message(), said.ticket().value(), said.at(), vector.written());
    }

    /** What it says first, then its subject, then each file by name and text. */
    static List<Section> sections(Contents.Said said, Map<Long, String> texts) {
        var language = Language.of(said.language());
        var sections = new ArrayList<Section>();
        sections.add(new Section(own(said), said.note() ? Weight.C : Weight.B, language));
        var subject = subject(said);
        if (subject != null) sections.add(new Section(subject, isTickets(said) ? Weight.A : Weight.C, language));
        for (var file : said.files()) {
            sections.add(new Section(file.name(), Weight.C, language));
            if (texts.containsKey(file.id())) sections.add(new Section(texts.get(file.id()), Weight.D, language));
        }
        return sections;
    }

    /** A mail's own subject counts where the ticket's does not say the same, and on the first one, so that a query may be of both. */
    private static @Nullable String subject(Contents.Said said) {
        return said.subject() != null && (said.first() || !isTickets(said)) ? said.subject() : null;
    }

    private static boolean isTickets(Contents.Said said) {
        return said.subject() == null || bare(said.subject()).equals(bare(said.ticketSubject()));
    }

    private static String bare(String subject) {
        return subject.strip().replaceFirst("(?i)^((re|vs|sv|fw|fwd|vl|vb|ang|aw)(\\[\\d+])?:\\s*)+", "").toLowerCase(Locale.ROOT);
    }

    /** History that is quoted is found where it was said; what the first message quotes was said elsewhere. */
    private static String own(Contents.Said said) {
        var own = said.text().substring(0, Math.min(said.quoteAt(), said.text().length()));
        return said.first() || own.isBlank() ? said.text() : own;
    }

    private static List<String> marks(Contents.Said said) {
        var marks = new ArrayList<String>();
        Terms.plain(said.author()).forEach(word -> marks.add(Lexeme.from(word)));
        if (said.parties().from() != null) who(said.parties().from()).forEach(word -> marks.add(Lexeme.from(word)));
        said.parties().receivers().flatMap(Documents::who).forEach(word -> marks.add(Lexeme.to(word)));
        if (!said.files().isEmpty()) marks.add(Lexeme.ATTACHMENT);
        return marks;
    }

    private static Stream<String> who(Party party) {
        var address = party.address();
        var pieces = Stream.of(address, address.substring(address.indexOf('@') + 1)).filter(piece -> !piece.isEmpty() && piece.length() <= Lexeme.LONGEST);
        return party.name() == null ? pieces : Stream.concat(pieces, Terms.plain(party.name()).stream());
    }

    Entry ticket(Contents.Head head) {
        return entry(Kind.TICKET, head.ticket().value(), head, sections(head));
    }

    static List<Section> sections(Contents.Head head) {
        return List.of(new Section(head.subject(), Weight.A, Language.of(head.language())), new Section(head.requester(), Weight.B, null),
            new Section("#" + head.ticket(), Weight.A, null));
    }

    Optional<Entry> order(Contents.Head head) {
        return order(head.orderNumber()).isEmpty() ? Optional.empty() : Optional.of(entry(Kind.ORDER, head.ticket().value(), head, order(head.orderNumber())));
    }

    static List<Section> order(@Nullable String number) {
        return number == null || number.isBlank() ? List.of() : List.of(new Section(number, Weight.A, null));
    }

    private Entry entry(Kind kind, long ref, Contents.Head head, List<Section> sections) {
        return new Entry(kind, ref, head.ticket().value(), head.at(), new TermVector(terms).with(sections).written());
    }

    Optional<Entry> customer(KnownCustomers.Known known) {
        var sections = sections(known);
        return sections.isEmpty() ? Optional.empty()
            : Optional.of(new Entry(Kind.CUSTOMER, known.customer().value(), null, known.since(), new TermVector(terms).with(sections).written()));
    }

    static List<Section> sections(KnownCustomers.Known known) {
        return Stream.concat(Stream.ofNullable(known.name()), known.addresses().stream()).map(text -> new Section(text, Weight.A, null)).toList();
    }
}
