package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;

import static fi.luukku.channel.email.Mails.mail;

/** Matti has asked where his book is, and gets no answer from a program. */
abstract class MattiAsks extends MailLoop {

    static final String MATTI = "matti@example.fi";

    @Override
    MailboxSettings settings() {
        return super.settings().with(Acknowledging.OFF);
    }

    Id<Ticket> opened() {
        server.deliver(store, mail(MATTI, "Kirja", "<1@example.fi>", "", "Missä kirja on? <b>älä & häviä</b>"));
        return Id.of(ledger(1).getFirst().ticket());
    }

    Id<Message> reply(Id<Ticket> ticket, String text) {
        var replied = replies.reply(viewer(), ticket, ReplyCommand.now(text, Parties.to(Party.of(MATTI))));
        return ((Replied.Accepted) replied).message();
    }
}
