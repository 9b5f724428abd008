/** Customers and the addresses they are known by; merging and taking a merge back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand", "access"})
package fi.luukku.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
