/** The audit of sent replies: a team's level month by month, the replies behind it, and samples that people score. */
@NullMarked
@NamedInterface("audit")
package fi.luukku.coach.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
