package fi.luukku.channel.email;

import fi.luukku.intake.Entry;
import fi.luukku.mail.Address;
import fi.luukku.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail that came to a mailbox, read. */
record Arrival(Entry entry, Mail mail, Mailbox mailbox) {

    /** Ids of the mails it answers, nearest first. */
    List<String> answered() {
        var ids = new ArrayList<>(mail.inReplyTo());
        mail.references().reversed().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids;
    }

    /** Every address it was sent or delivered to. */
    Stream<String> recipients() {
        return Stream.concat(Stream.concat(mail.to().stream(), mail.cc().stream()).map(Address::email), mail.deliveredTo().stream());
    }

    Optional<String> from() {
        return Optional.ofNullable(mail.from()).map(Address::email);
    }
}
