package fi.luukku.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where an action leads: 303, so that a reload repeats nothing. */
public final class Redirect {

    private Redirect() {}

    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    /** The same, and the next page says once what was done. */
    public static ResponseEntity<Void> to(String path, HttpServletResponse response, String flashKey, Object... arguments) {
        FlashCookie.give(response, new Frame.Flash(flashKey, List.of(arguments).stream().map(String::valueOf).toList(), null));
        return to(path);
    }

    /** The same, with the address whose POST takes the action back. */
    public static ResponseEntity<Void> undoable(String path, HttpServletResponse response, String undo, String flashKey, Object... arguments) {
        FlashCookie.give(response, new Frame.Flash(flashKey, List.of(arguments).stream().map(String::valueOf).toList(), undo));
        return to(path);
    }
}
