/** What helps to answer well: saved replies whose variables are filled from the ticket. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package fi.luukku.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
