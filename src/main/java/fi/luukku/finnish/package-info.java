/** Understands Finnish, and tells it from Swedish and English: words, sentences, spelling, languages and formats. Pure Java. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fi.luukku.finnish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
