/** What privacy law asks of the house: deleting for good, giving a customer what is kept of them, erasing them, and keeping nothing too long. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "page", "brand", "access", "customer", "ticket", "coach", "promise", "intake", "channel.email"})
package fi.luukku.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
