package fi.luukku.admin;

import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/**
 * On the way to a provider's page. A page of its own instead of a redirect, since the browser lets our forms lead
 * nowhere but to us.
 */
public record Leaving(URI to) {

    Html page(Viewer viewer, HttpServletResponse response) {
        response.setHeader("Refresh", "0;url=" + to);
        return Html.of("admin/leaving", this).in(viewer.language());
    }
}
