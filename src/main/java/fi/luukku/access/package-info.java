/** Who works here and what they may reach: agents, teams, roles, sign-in, sessions, API tokens, the audit log. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "brand"})
package fi.luukku.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
