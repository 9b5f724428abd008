/** What helps to answer well: saved replies filled for the ticket's customer, those that fit it, and the house's glossary. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "finnish", "brand", "access"})
package fi.luukku.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
