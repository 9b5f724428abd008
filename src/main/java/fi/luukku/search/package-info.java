/** Finds messages, notes, tickets, customers and orders by what is said in them, in Finnish, Swedish and English. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "access", "finnish", "finnish :: format", "filetext", "customer", "ticket"})
package fi.luukku.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
