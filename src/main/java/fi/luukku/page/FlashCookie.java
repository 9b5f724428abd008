package fi.luukku.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Carries a flash from an action to the page it redirects to. Only a key of the texts and plain words travel in it. */
final class FlashCookie {

    private static final String NAME = "luukku_flash";
    private static final String SEPARATOR = "\u001f";

    private FlashCookie() {}

    static void give(HttpServletResponse response, Frame.Flash flash) {
        var fields = Stream.concat(Stream.of(flash.key(), flash.undo() == null ? "" : flash.undo()), flash.arguments().stream());
        var text = fields.collect(Collectors.joining(SEPARATOR));
        add(response, Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)), 30);
    }

    static Frame.@Nullable Flash take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) return null;
        add(response, "", 0);
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            var fields = Arrays.asList(text.split(SEPARATOR, -1));
            if (fields.size() < 2) return null;
            // Only an address of our own: the cookie could have been planted by a neighbouring host.
            var undo = fields.get(1).startsWith("/") && !fields.get(1).startsWith("//") ? fields.get(1) : null;
            return new Frame.Flash(fields.getFirst(), List.copyOf(fields.subList(2, fields.size())), undo);
        } catch (IllegalArgumentException planted) {
            return null;
        }
    }

    private static void add(HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
