/** How pages are made: precompiled templates, texts in three languages, assets by content hash, errors in the reader's words. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package fi.luukku.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
