/** Tickets and their messages: the verbs of a help desk, and one log of all that happens. Knows no channel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "finnish :: format", "platform", "brand", "access", "customer", "mail"})
package fi.luukku.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
