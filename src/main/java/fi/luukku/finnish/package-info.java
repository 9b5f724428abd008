/** Finnish as it is written: forms of words, languages told apart, and the dates, sums, numbers and codes in a text. Pure Java, no Spring. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package fi.luukku.finnish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
