/** E-mail: mailboxes read over IMAP into the ledger and on to tickets; replies and acknowledgements out over SMTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "finnish :: format", "platform", "brand", "access", "customer", "ticket", "intake", "mail"})
package fi.luukku.channel.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
