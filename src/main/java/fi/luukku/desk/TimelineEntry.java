package fi.luukku.desk;

import fi.luukku.ticket.Message;
import fi.luukku.ticket.Original;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of a ticket's story. */
public sealed interface TimelineEntry {

    Instant at();

    /**
     * Something said.
     *
     * @param leaves    when it will leave, if it has not
     * @param splitable could become a ticket of its own
     * @param masked    what was masked in it; null when nothing was
     * @param words     its author's own
     */
    record Said(Message message, @Nullable Instant leaves, boolean splitable, Original.@Nullable Trace masked, MarkedWords words) implements TimelineEntry {
        @Override
        public Instant at() {
            return message.sentAt();
        }

        /** Whether someone outside can be asked about it. */
        public boolean forwardable() {
            return leaves == null && message.audience() != Message.Audience.INTERNAL;
        }

        /** Whether the mail as it came can still be read, by all that is known here. */
        public boolean hasRaw() {
            return message.intake() != null && (masked == null || masked.isKept());
        }
    }

    /** Something that happened, in a sentence. */
    record Happened(Instant at, String icon, String sentence) implements TimelineEntry {}

    /** Every entry in the order of time, by the second as mail knows it; what happened stays after what it followed. */
    static List<TimelineEntry> inOrder(List<TimelineEntry> said, List<TimelineEntry> happened) {
        return Stream.concat(said.stream(), happened.stream())
            .sorted(Comparator.comparing(entry -> entry.at().truncatedTo(ChronoUnit.SECONDS))).toList();
    }
}
