package fi.luukku.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows of the request it answers.
 *
 * @param csrf   the token that forms send back as {@code _csrf}
 * @param theme  "light", "dark" or "auto"
 * @param narrowRail whether the reader keeps the desk's rail without names on this device
 * @param path   of the request, with its query
 * @param inside the id of the Turbo frame that asked, when only that part is wanted
 * @param flash  what the last action did, said once
 */
public record Frame(Texts t, Times time, String csrf, String theme, boolean narrowRail, String path, @Nullable String inside,
                    @Nullable Flash flash, Assets assets) {

    /** A sentence for the reader after an action, with an optional way to take it back. */
    public record Flash(String key, List<String> arguments, @Nullable String undo) {}

    public String text(String key, Object... arguments) {
        return t.of(key, arguments);
    }

    public String asset(String name) {
        return assets.url(name);
    }

    public boolean wantsOnly(String frame) {
        return frame.equals(inside);
    }
}
