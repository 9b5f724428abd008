/** What every module shares: ids, time, paging. No Spring, no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fi.luukku.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
