/** What goes wrong, told to programs: problem+json (RFC 9457) in the reader's language. */
@NullMarked
package fi.luukku.api.problem;

import org.jspecify.annotations.NullMarked;
