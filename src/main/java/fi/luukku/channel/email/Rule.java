package fi.luukku.channel.email;

import org.jspecify.annotations.Nullable;

/** One rule about where mail belongs. */
interface Rule {

    /** The verdict, or null when the rule has nothing to say about this mail. */
    @Nullable Verdict judge(Arrival arrival);
}
