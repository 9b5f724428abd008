package fi.luukku.playbook;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;

/**
 * A text for what recurs.
 *
 * @param shortcut typed after a slash to find it: lower-case letters, digits, hyphens
 * @param text     may hold {@code {{customer.firstName}}} and its like: see {@link Variables}
 */
public record SavedReply(Id<SavedReply> id, String name, String shortcut, Language language, String text) {}
