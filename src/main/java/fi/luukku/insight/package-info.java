/** How the work goes, for leads: what is counted, over time, with what is behind every number. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "page", "access", "ticket", "coach", "coach :: audit"})
package fi.luukku.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
