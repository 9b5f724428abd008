package fi.luukku.admin;

import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxHealth;
import fi.luukku.channel.email.Stuck;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox and how it does.
 *
 * @param stuck what it can't send; null when nothing is held up
 */
public record MailboxRow(Mailbox mailbox, MailboxHealth health, @Nullable Stuck stuck, String team, String brand) {

    public boolean well() {
        return health.well() && stuck == null;
    }

    /** Its keeper has to let Luukku in again. */
    public boolean needsConsent() {
        return mailbox.active() && "mailbox.wrong.consent".equals(health.error());
    }
}
