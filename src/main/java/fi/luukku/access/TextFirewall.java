package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets in no text that PostgreSQL can't keep: whoever reads a field with a NUL in it answers 400. What customers write on
 * the contact pages is cleaned there instead, since their words must not be lost for a character that nobody sees.
 */
final class TextFirewall implements HttpFirewall {

    private final StrictHttpFirewall usual = new StrictHttpFirewall();
    private final StrictHttpFirewall forCustomers = new StrictHttpFirewall();

    TextFirewall() {
        usual.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (request.getRequestURI().startsWith("/b/") ? forCustomers : usual).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return usual.getFirewalledResponse(response);
    }
}
