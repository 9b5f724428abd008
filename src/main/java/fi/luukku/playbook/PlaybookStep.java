package fi.luukku.playbook;

import fi.luukku.coach.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A step of a playbook.
 *
 * @param key   of it among all steps of all playbooks: "complaint.regret", "own-3.17"
 * @param text  what to do, in a few words
 * @param help  how, in a sentence; may be empty
 * @param ticks what a draft must show for the step to be done; null when only the agent can tell
 * @param after the key of a step that must come before it in the reply
 */
public record PlaybookStep(String key, String text, String help, @Nullable Shown ticks, @Nullable String after) {}
