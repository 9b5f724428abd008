package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stores' names, colours and languages, kept by admins. */
@Service
class BrandKeeping {

    private final Brands brands;
    private final Audit audit;

    BrandKeeping(Brands brands, Audit audit) {
        this.brands = brands;
        this.audit = audit;
    }

    @Transactional
    Brand create(Form form, Viewer by) {
        by.require(Role.ADMIN);
        var brand = brands.create(slug(form), form.value("name"), form.number("hue"), languages(form), zone(form));
        audit.record(by, "brand.created", "brand:" + brand.id(), told(brand));
        return brand;
    }

    /** @param renamed whether its address in URLs may change too */
    @Transactional
    Brand change(Id<Brand> id, Form form, boolean renamed, Viewer by) {
        by.require(Role.ADMIN);
        var slug = renamed ? slug(form) : brands.get(id).slug();
        var brand = brands.change(id, slug, form.value("name"), form.number("hue"), languages(form), zone(form));
        audit.record(by, "brand.changed", "brand:" + id, told(brand));
        return brand;
    }

    static Form form(Brand brand) {
        var values = new HashMap<>(Map.of("name", List.of(brand.name()), "slug", List.of(brand.slug()), "zone", List.of(brand.zone().getId()),
            "hue", List.of(String.valueOf(brand.hue())), "first", List.of(brand.language().code())));
        values.put("languages", brand.languages().stream().map(Language::code).toList());
        return new Form(values, Map.of());
    }

    static Form empty() {
        return new Form(Map.of("hue", List.of("205"), "zone", List.of("Europe/Helsinki"), "languages", List.of("fi"), "first", List.of("fi")), Map.of());
    }

    /** An address made of the name, where none was typed: "Kirjakulma Oy" becomes kirjakulma-oy. */
    private static String slug(Form form) {
        if (form.has("slug")) return form.value("slug").strip();
        var plain = Normalizer.normalize(form.value("name").toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.substring(0, Math.min(40, slug.length())).replaceAll("-+$", "");
    }

    // The first is spoken with customers whose own language is not known.
    private static List<Language> languages(Form form) {
        var spoken = form.all("languages").stream().map(Language::of).filter(Objects::nonNull).distinct().toList();
        var first = Language.of(form.value("first"));
        return first == null || !spoken.contains(first) ? spoken
            : spoken.stream().sorted((a, b) -> Boolean.compare(b == first, a == first)).toList();
    }

    private static ZoneId zone(Form form) {
        try {
            return ZoneId.of(form.value("zone"));
        } catch (DateTimeException unknown) {
            throw new Problem.Invalid("zone", "admin.zone-unknown");
        }
    }

    private static Map<String, Object> told(Brand brand) {
        return Map.of("name", brand.name(), "slug", brand.slug(), "hue", brand.hue(), "languages", brand.languages(), "zone", brand.zone().getId());
    }
}
