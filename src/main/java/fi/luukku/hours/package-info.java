/** When a store is open: its week, its exceptions and Finland's holidays, and reckoning in business time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand"})
package fi.luukku.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
