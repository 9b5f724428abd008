package fi.luukku.desk;

import fi.luukku.kernel.Id;
import fi.luukku.page.Redirect;
import fi.luukku.ticket.Ticket;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The list beside which someone acts: they return to it. Every form of the ticket's screen carries it. */
record Where(@Nullable String view, @Nullable String q) {

    DeskView desk() {
        return DeskView.of(view == null || view.isBlank() ? "all" : view, q);
    }

    ResponseEntity<Void> back(long number) {
        return Redirect.to(desk().href(number));
    }

    ResponseEntity<Void> back(long number, HttpServletResponse response, String flash, Object... arguments) {
        return Redirect.to(desk().href(number), response, flash, arguments);
    }

    ResponseEntity<Void> undoable(long number, HttpServletResponse response, String undo, String flash, Object... arguments) {
        return Redirect.undoable(desk().href(number), response, undo, flash, arguments);
    }

    /** The same with the question to someone outside laid open. */
    ResponseEntity<Void> asking(long number, long opened, HttpServletResponse response, String flash, Object... arguments) {
        return Redirect.to(desk().hrefAsking(number, opened), response, flash, arguments);
    }

    /** Where an undo, posted from the flash, leads back to. */
    String query() {
        return "?view=" + desk().key() + (desk().query().isEmpty() ? "" : "&q=" + java.net.URLEncoder.encode(desk().query(), java.nio.charset.StandardCharsets.UTF_8));
    }

    static Id<Ticket> id(long number) {
        return Id.of(number);
    }
}
