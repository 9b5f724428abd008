package fi.luukku.channel.email;

import fi.luukku.kernel.Id;

/** A mailbox of the store. */
public record Mailbox(Id<Mailbox> id, MailboxSettings settings, boolean active, int version) {

    public String address() {
        return settings.address();
    }
}
