package fi.luukku.portal;

import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Problem;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What belongs to a brand's pages besides the pages. */
@Controller
class BrandController {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final Resource EMBEDDING = new ClassPathResource("portal/contact.js");

    private final Brands brands;

    BrandController(Brands brands) {
        this.brands = brands;
    }

    /** The brand's colour: a stylesheet, since the pages allow no style within them. */
    @GetMapping("/b/{brand}/brand.css")
    ResponseEntity<String> colours(@PathVariable("brand") String slug) {
        return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(MediaType.valueOf("text/css;charset=UTF-8"))
            .body(":root{--hue:" + brand(slug).hue() + "}");
    }

    /** The script that puts the form into a page of the store's own. */
    @GetMapping("/b/{brand}/contact.js")
    ResponseEntity<Resource> embedding(@PathVariable("brand") String slug) {
        brand(slug);
        return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(MediaType.valueOf("text/javascript;charset=UTF-8")).body(EMBEDDING);
    }

    private Brand brand(String slug) {
        return brands.bySlug(slug).orElseThrow(Problem.NotFound::new);
    }
}
