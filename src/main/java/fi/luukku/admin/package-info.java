/** Setting Luukku up and changing how it is set: the wizard of the first visit, and the admin's pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "page", "brand", "access", "ticket", "search", "intake", "mail", "channel.email", "channel.form", "customer", "privacy"})
package fi.luukku.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
