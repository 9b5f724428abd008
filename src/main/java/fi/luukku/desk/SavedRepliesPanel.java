package fi.luukku.desk;

import fi.luukku.playbook.SavedReply;
import java.util.List;
import java.util.Locale;

/** The saved replies for one ticket, each with its text as it would be sent. */
public record SavedRepliesPanel(List<Filled> replies, boolean mayEdit) {

    public record Filled(SavedReply reply, String text) {

        /** What it is found by. */
        public String find() {
            return String.join(" ", reply.shortcut(), reply.name(), text).toLowerCase(Locale.ROOT);
        }
    }
}
