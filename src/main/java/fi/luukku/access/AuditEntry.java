package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param agent  who did it; null for the program itself and for those who did not get in
 * @param via    {@code session:7} or {@code token:3}
 * @param action in the past tense, such as {@code role.changed}
 * @param object what it was done to, such as {@code agent:12}
 */
public record AuditEntry(long id, Instant at, @Nullable Id<Agent> agent, @Nullable String agentName, @Nullable String via,
                         @Nullable String ip, String action, @Nullable String object, Map<String, Object> detail) {}
