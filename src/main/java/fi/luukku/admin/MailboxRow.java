package fi.luukku.admin;

import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxHealth;

/** A mailbox and how it does. */
public record MailboxRow(Mailbox mailbox, MailboxHealth health, String team, String brand) {

    /** Its keeper has to let Luukku in again. */
    public boolean needsConsent() {
        return mailbox.active() && "mailbox.wrong.consent".equals(health.error());
    }
}
