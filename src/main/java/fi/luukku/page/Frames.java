package fi.luukku.page;

import fi.luukku.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gathers what the templates know of a request. */
@Component
class Frames {

    private static final ZoneId HOME = ZoneId.of("Europe/Helsinki");

    private final Clock clock;
    private final Assets assets;

    Frames(Clock clock, Assets assets) {
        this.clock = clock;
        this.assets = assets;
    }

    Frame of(Html page, HttpServletRequest request, HttpServletResponse response) {
        var language = page.language() != null ? page.language() : asked(request);
        var texts = Texts.in(language);
        var times = new Times(texts, page.zone() != null ? page.zone() : HOME, clock.instant());
        var staff = page.audience() == Html.Audience.STAFF;
        return new Frame(texts, times, staff ? token(request) : "", staff ? theme(request) : "auto", staff && narrowRail(request), path(request),
            request.getHeader("Turbo-Frame"), staff && !besides(request) ? FlashCookie.take(request, response) : null, assets);
    }

    /** A part that shows no flash, fetched anew just between an action and the page it leads to, must not take that page's away. */
    private static boolean besides(HttpServletRequest request) {
        var frame = request.getHeader("Turbo-Frame");
        return frame != null && (frame.equals("rail") || frame.startsWith("list"));
    }

    // Asking for the token sets its cookie.
    private static String token(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /** The first of our languages that the browser asks for; Finnish otherwise. */
    static Language asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return Language.FI;
        return Collections.list(request.getLocales()).stream().map(locale -> Language.of(locale.getLanguage()))
            .filter(language -> language != null).findFirst().orElse(Language.FI);
    }

    private static String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "luukku_theme");
        return cookie != null && Arrays.asList("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    // Set by the page's own script, as a matter of taste on this device.
    private static boolean narrowRail(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "luukku_rail");
        return cookie != null && cookie.getValue().equals("narrow");
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
