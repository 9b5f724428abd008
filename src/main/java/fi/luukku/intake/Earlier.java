package fi.luukku.intake;

import org.jspecify.annotations.Nullable;

/** Where the same message went when it came before: the ticket's number and the message on it, if it went to one. */
public record Earlier(@Nullable Long ticket, @Nullable Long message) {}
