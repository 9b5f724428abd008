package fi.luukku.account;

import fi.luukku.access.Agent;
import org.jspecify.annotations.Nullable;

/**
 * The password, asked for anew.
 *
 * @param to where to go on to
 */
public record ConfirmationPage(Agent agent, String to, @Nullable Refusal refusal) {}
