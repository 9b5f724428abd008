/** Reads a reply before it leaves, and says what a fine colleague would: rules, a score, the customer's questions, promises. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand", "hours", "finnish", "finnish :: format", "filetext", "access", "ticket"})
package fi.luukku.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
