/** The contact form of a brand: its topics, what is sent with it into the ledger and on to tickets, and what holds robots back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "finnish", "finnish :: format", "platform", "brand", "access", "customer", "ticket", "intake"})
package fi.luukku.channel.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
