package fi.luukku.portal;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Language;
import fi.luukku.page.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a customer stands: before which brand, in which language, and whether within a page of the store's own.
 *
 * @param chosen the language was chosen, not guessed: links carry it on
 * @param theme  "light", "dark", or "auto" for the reader's own. Within another page it is light unless that page says
 *               otherwise, since nobody else knows what surrounds the frame
 * @param hours  null where the store has not said when it is open
 */
public record Counter(Brand brand, Language language, boolean chosen, boolean embedded, String theme, @Nullable OpenNow hours) {

    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    static Counter of(Brand brand, @Nullable OpenNow hours, HttpServletRequest request) {
        var embedded = request.getRequestURI().contains("/contact/embed");
        var asked = asked(request);
        var theme = String.valueOf(asked.getFirst("theme"));
        if (!THEMES.contains(theme)) theme = embedded ? "light" : "auto";
        var chosen = Language.of(asked.getFirst("lang"));
        if (chosen != null && brand.languages().contains(chosen)) return new Counter(brand, chosen, true, embedded, theme, hours);
        return new Counter(brand, preferred(brand, request), false, embedded, theme, hours);
    }

    // Read from the address alone: asking the request for a parameter would read the whole form, files and all.
    private static MultiValueMap<String, String> asked(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    }

    /** The first of the brand's languages that the browser asks for; the brand's own otherwise. */
    private static Language preferred(Brand brand, HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return brand.language();
        return Collections.list(request.getLocales()).stream().map(locale -> Language.of(locale.getLanguage()))
            .filter(Objects::nonNull).filter(brand.languages()::contains).findFirst().orElse(brand.language());
    }

    public String path() {
        return "/b/" + brand.slug() + "/contact" + (embedded ? "/embed" : "");
    }

    /** The form's own address, in the language it is read in. */
    public String here() {
        return chosen || embedded ? in(language) : path();
    }

    public String in(Language other) {
        return path() + "?" + query(other);
    }

    String sent(String key) {
        return path() + "/sent?" + query(language) + "&message=" + key;
    }

    private String query(Language spoken) {
        return "lang=" + spoken.code() + (embedded ? "&theme=" + theme : "");
    }

    public String stylesheet() {
        return "/b/" + brand.slug() + "/brand.css?" + brand.hue();
    }

    Html page(String template, Object model) {
        return Html.of(template, model).in(language).in(brand.zone()).to(embedded ? Html.Audience.EMBEDDED : Html.Audience.PUBLIC);
    }

    /** The letter in the brand's mark. */
    public String initial() {
        var name = brand.name().strip();
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(language.locale());
    }
}
