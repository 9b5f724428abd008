/** The demo store Kirjakulma: its people, three months of tickets, a mail sandbox, and its customers' mailboxes to play with. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "page", "brand", "hours", "access", "customer", "ticket", "mail", "coach", "channel.email", "channel.form", "playbook"})
package fi.luukku.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
