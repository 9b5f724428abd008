/** What the brands' customers see: the contact page and its form, also within the store's own pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand", "hours", "access", "page", "ticket", "channel.form"})
package fi.luukku.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
