/** What helps to answer well: guided steps, saved replies filled for the ticket's customer, those that fit it, and the house's glossary. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "finnish", "brand", "access", "ticket", "coach", "search"})
package fi.luukku.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
