/** Promises found in what was sent, watched until they are kept or broken. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand", "access", "hours", "coach", "ticket"})
package fi.luukku.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
