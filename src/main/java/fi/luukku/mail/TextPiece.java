package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/** One stretch of a mail's body in the forms it was sent in; at least one of them is there. */
record TextPiece(@Nullable String plain, @Nullable String html) {
}
