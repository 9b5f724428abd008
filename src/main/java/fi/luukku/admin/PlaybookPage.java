package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.playbook.Playbook;
import fi.luukku.playbook.PlaybookStep;
import fi.luukku.playbook.PlaybookWriting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the house's own playbooks, to be written.
 *
 * @param form    what was typed of the playbook itself, or of the step that was sent back
 * @param editing the step whose form was sent back, 0 for a new one, null for none
 */
public record PlaybookPage(Playbook playbook, List<Brand> brands, Form about, Form form, @Nullable Long editing) {

    public long number(PlaybookStep step) {
        return PlaybookWriting.number(step);
    }

    public boolean edits(long step) {
        return editing != null && editing == step;
    }

    /** The text of the step that must come before another. */
    public @Nullable String first(PlaybookStep step) {
        return playbook.steps().stream().filter(each -> each.key().equals(step.after())).map(PlaybookStep::text).findFirst().orElse(null);
    }
}
