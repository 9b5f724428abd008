package fi.luukku.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asking for a link for a new password.
 *
 * @param mailed false where there is no mailbox to send it from
 * @param later  when the next may be asked for
 */
public record ForgottenPage(boolean mailed, String email, @Nullable Instant later) {}
