/** The stores' faces: name, address in URLs, colour, languages, time zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package fi.luukku.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
