/** The agent's screens: lists, tickets, the composer, live updates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "page", "brand", "access", "customer", "ticket", "intake", "mail", "coach", "playbook", "privacy", "promise", "search"})
package fi.luukku.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
