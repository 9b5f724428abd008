package fi.luukku.admin;

import org.jspecify.annotations.Nullable;

/**
 * A link that lets someone in, to be handed to them.
 *
 * @param from the mailbox that sends it to them too, if any does
 */
public record InvitationLink(String email, String url, @Nullable String from) {

    InvitationLink(String email, String url) {
        this(email, url, null);
    }
}
