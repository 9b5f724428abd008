package fi.luukku.portal;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Language;
import fi.luukku.page.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;

/**
 * Where a customer stands: before which brand, in which language, and whether within a page of the store's own.
 *
 * @param chosen the language was chosen, not guessed: links carry it on
 */
public record Counter(Brand brand, Language language, boolean chosen, boolean embedded) {

    static Counter of(Brand brand, HttpServletRequest request) {
        var embedded = request.getRequestURI().contains("/contact/embed");
        var chosen = Language.of(request.getParameter("lang"));
        if (chosen != null && brand.languages().contains(chosen)) return new Counter(brand, chosen, true, embedded);
        return new Counter(brand, preferred(brand, request), false, embedded);
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
        return chosen ? in(language) : path();
    }

    public String in(Language other) {
        return path() + "?lang=" + other.code();
    }

    String sent(String key) {
        return path() + "/sent?lang=" + language.code() + "&message=" + key;
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
