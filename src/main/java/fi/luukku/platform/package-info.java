/** What the modules stand on: the database, files by content hash, live signals, settings with encrypted secrets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package fi.luukku.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
