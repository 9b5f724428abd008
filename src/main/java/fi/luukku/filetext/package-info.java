/** The text in a kept file: plain, a table, a page or a PDF. What it is read for is others' matter. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "finnish :: format"})
package fi.luukku.filetext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
