/** The ledger of everything that comes in: the raw bytes first, what became of them and why later. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package fi.luukku.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
