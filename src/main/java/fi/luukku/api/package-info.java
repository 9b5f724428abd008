/** The JSON API for programs: tickets, messages, what came in, and a description of itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "page", "brand", "access", "customer", "ticket", "intake", "mail", "coach", "coach :: sms", "channel.email", "search"})
package fi.luukku.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
