package fi.luukku.admin;

import fi.luukku.intake.Entry;
import fi.luukku.intake.State;
import fi.luukku.kernel.Page;
import fi.luukku.page.Frame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in, and what became of it.
 *
 * @param whole not only what was set aside
 */
public record MailLogPage(Page<Line> lines, @Nullable State state, boolean whole) {

    /**
     * @param mailbox its address; null when it came otherwise
     * @param from    who wrote, and {@code subject}, where the mail was looked into
     */
    public record Line(Entry entry, @Nullable String mailbox, @Nullable String from, @Nullable String subject) {

        /** Why it went where it did, in a sentence. */
        public String why(Frame frame) {
            if (entry.reason() == null) return "";
            var key = frame.t().has(entry.reason()) ? entry.reason() : "why." + entry.reason();
            return frame.text(frame.t().has(key) ? key : entry.reason(), entry.arguments().toArray());
        }

        public boolean mayOpen() {
            return State.ASIDE.contains(entry.state());
        }

        public String tone() {
            return switch (entry.state()) {
                case QUARANTINED -> "bad";
                case BOUNCE, NEW -> "warn";
                case THREADED -> "good";
                case AUTO, DUPLICATE -> "";
            };
        }
    }

    public List<State> states() {
        return Arrays.stream(State.values()).filter(state -> whole || State.ASIDE.contains(state)).toList();
    }

    public String href(@Nullable State other) {
        return other == null ? "/admin/mail" : "/admin/mail?state=" + other.code();
    }

    public String more() {
        return "/admin/mail?after=" + lines.next() + (state == null ? "" : "&state=" + state.code());
    }
}
