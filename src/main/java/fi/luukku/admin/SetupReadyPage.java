package fi.luukku.admin;

import fi.luukku.channel.email.MailboxHealth;
import org.jspecify.annotations.Nullable;

/**
 * The wizard's last page.
 *
 * @param address of the mailbox; null when none was added
 * @param health  of the mailbox
 */
public record SetupReadyPage(SetupPage setup, @Nullable String address, @Nullable MailboxHealth health) {

    public boolean mailGoes() {
        return health != null && health.well() && health.lastOk() != null;
    }
}
