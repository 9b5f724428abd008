package fi.luukku.channel.email;

import fi.luukku.mail.Address;
import fi.luukku.mail.Mail;
import java.util.ArrayList;
import java.util.List;

/** A mail of the ledger, read. */
record ReadMail(long id, Mail mail) {

    /** What ties it to other mails: those that share one keep their order. */
    List<String> ties() {
        var ties = new ArrayList<String>();
        mail.answerTo().map(Address::email).ifPresent(ties::add);
        if (mail.messageId() != null) ties.add("<" + mail.messageId());
        mail.inReplyTo().forEach(id -> ties.add("<" + id));
        mail.references().forEach(id -> ties.add("<" + id));
        return ties;
    }
}
