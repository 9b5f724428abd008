package fi.luukku.admin;

import fi.luukku.platform.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Carries links and tokens that are shown only now from the action to the page after it, sealed, for half a minute. */
@Component
class ShownOnce {

    private static final String NAME = "luukku_once";
    private static final int SECONDS = 30;

    private final Secrets secrets;

    ShownOnce(Secrets secrets) {
        this.secrets = secrets;
    }

    void give(HttpServletResponse response, List<InvitationLink> links) {
        var text = new StringBuilder();
        links.forEach(link -> text.append(link.email()).append('\t').append(link.url()).append('\t').append(link.from() == null ? "" : link.from()).append('\n'));
        add(response, secrets.seal(text.toString()), SECONDS);
    }

    List<InvitationLink> take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) return List.of();
        add(response, "", 0);
        return opened(cookie.getValue());
    }

    private List<InvitationLink> opened(String sealed) {
        var links = new ArrayList<InvitationLink>();
        try {
            secrets.open(sealed).lines().map(line -> line.split("\t", 3)).forEach(part -> links.add(new InvitationLink(part[0], part[1], part[2].isEmpty() ? null : part[2])));
        } catch (IllegalArgumentException planted) {
            return List.of();
        }
        return links;
    }

    private static void add(HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
