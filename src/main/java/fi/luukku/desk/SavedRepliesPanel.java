package fi.luukku.desk;

import fi.luukku.playbook.SavedReply;
import fi.luukku.playbook.Variables;
import java.util.List;
import java.util.Locale;

/**
 * The saved replies for one ticket, each with its text as it would be sent.
 *
 * @param fitting those that are about the customer's matter; not among the others
 */
public record SavedRepliesPanel(List<Filled> fitting, List<Filled> others, boolean mayEdit) {

    public record Filled(SavedReply reply, String text) {

        /** What it is found by. */
        public String find() {
            return String.join(" ", reply.shortcut(), reply.name(), text).toLowerCase(Locale.ROOT);
        }

        /** Whether something is left for the writer to fill in. */
        public boolean isOpen() {
            return Variables.unfilled(text) != null;
        }
    }

    public boolean isEmpty() {
        return fitting.isEmpty() && others.isEmpty();
    }
}
