/** The pages about oneself: signing in and out, the invitation, and one's own account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand", "access", "page", "channel.email"})
package fi.luukku.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
