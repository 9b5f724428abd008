/** Setting Luukku up and changing how it is set: the wizard of the first visit, and the admin's pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "page", "brand", "hours", "finnish", "finnish :: format", "access", "customer", "ticket", "intake", "mail", "coach", "channel.email", "channel.form", "playbook", "promise", "privacy", "search"})
package fi.luukku.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
