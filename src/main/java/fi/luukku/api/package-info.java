/** The JSON API for programs: tickets, messages, what came in, and a description of itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand", "access", "customer", "ticket", "search", "intake", "mail", "page", "channel.email"})
package fi.luukku.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
