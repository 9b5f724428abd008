/** Measures a built Luukku from outside, on loopback: intake, pages, memory, start, disk. No part of a running one. */
@NullMarked
@ApplicationModule(allowedDependencies = "finnish")
package fi.luukku.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
