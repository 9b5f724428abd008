/** Reads raw internet mail, however broken: parts, charsets, quoted history, automatic mail, bounces. Starts at {@link fi.luukku.mail.MailReader}. Pure Java, no Spring, no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "finnish :: format"})
package fi.luukku.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
