package fi.luukku.desk;

import fi.luukku.playbook.Playbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guided steps beside a draft.
 *
 * @param playbook the one in use or proposed; null when there is neither
 * @param proposed whether it only fits what the customer writes
 * @param choices  what could be used instead
 */
public record PlaybookPanel(@Nullable Playbook playbook, boolean proposed, List<Step> steps, List<Playbook> choices) {

    /**
     * @param next  whether it is the first that is not done
     * @param first the text of a step that should have come before this one in the draft; null when the order is right
     */
    public record Step(String key, String text, String help, boolean done, boolean next, @Nullable String first) {}

    public long done() {
        return steps.stream().filter(Step::done).count();
    }

    public boolean isUsed(Playbook choice) {
        return playbook != null && !proposed && playbook.code().equals(choice.code());
    }
}
