package fi.luukku.page;

import fi.luukku.kernel.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page to show: a template below {@code src/main/jte} and what it shows. Controllers return it.
 *
 * @param template its path without the ending: {@code desk/ticket}
 * @param model    the template's one parameter {@code page}
 */
public record Html(String template, Object model, @Nullable Language language, @Nullable ZoneId zone, HttpStatus status, Audience audience) {

    /** Who sees the page, and where. */
    public enum Audience {
        /** Those who work here. */
        STAFF,
        /** Anyone: nothing is set in their browser, and forms prove themselves without a cookie. */
        PUBLIC,
        /** Anyone, also within a page of any other site. */
        EMBEDDED
    }

    public static Html of(String template, Object model) {
        return new Html(template, model, null, null, HttpStatus.OK, Audience.STAFF);
    }

    public Html in(Language language) {
        return new Html(template, model, language, zone, status, audience);
    }

    public Html in(ZoneId zone) {
        return new Html(template, model, language, zone, status, audience);
    }

    public Html as(HttpStatus status) {
        return new Html(template, model, language, zone, status, audience);
    }

    public Html to(Audience audience) {
        return new Html(template, model, language, zone, status, audience);
    }
}
