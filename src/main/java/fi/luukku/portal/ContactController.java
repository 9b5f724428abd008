package fi.luukku.portal;

import fi.luukku.access.Caller;
import fi.luukku.brand.Brands;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.channel.form.Submitted;
import fi.luukku.channel.form.Typed;
import fi.luukku.channel.form.Upload;
import fi.luukku.hours.Hours;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A brand's contact page, on its own and within the store's pages. */
@Controller
@RequestMapping("/b/{brand}/contact")
class ContactController {

    private final Brands brands;
    private final ContactForms forms;
    private final Hours hours;
    private final Clock clock;

    ContactController(Brands brands, ContactForms forms, Hours hours, Clock clock) {
        this.brands = brands;
        this.forms = forms;
        this.hours = hours;
        this.clock = clock;
    }

    @ModelAttribute
    Counter counter(@PathVariable("brand") String slug, HttpServletRequest request) {
        var brand = brands.bySlug(slug).orElseThrow(Problem.NotFound::new);
        return Counter.of(brand, hours.told(brand.id()).map(told -> OpenNow.of(told, clock.instant())).orElse(null), request);
    }

    @GetMapping({"", "/embed"})
    Html form(@ModelAttribute(binding = false) Counter counter, HttpServletResponse response) {
        // Not no-store: who comes back to the form by the Back button should find what they had typed.
        response.setHeader("Cache-Control", "private, no-cache");
        return counter.page("portal/contact", ContactPage.empty(counter, forms.of(counter.brand()), forms.open(counter.brand())));
    }

    @PostMapping({"", "/embed"})
    Object send(@ModelAttribute(binding = false) Counter counter, @RequestParam(required = false) @Nullable List<MultipartFile> files,
                Typed typed, HttpServletRequest request) throws IOException {
        var uploads = uploads(files);
        return switch (forms.submit(counter.brand(), counter.language(), typed, uploads, Caller.of(request).network())) {
            case Submitted.Kept kept -> Redirect.to(counter.sent(kept.key()));
            case Submitted.Refused refused -> counter.page("portal/contact", new ContactPage(counter, forms.of(counter.brand()), typed,
                refused.token(), refused.faults(), false, !uploads.isEmpty())).as(HttpStatus.UNPROCESSABLE_CONTENT);
            case Submitted.Crowded crowded -> counter.page("portal/contact", new ContactPage(counter, forms.of(counter.brand()), typed,
                crowded.token(), List.of(), true, !uploads.isEmpty())).as(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping({"/sent", "/embed/sent"})
    Html sent(@ModelAttribute(binding = false) Counter counter, @RequestParam(name = "message", defaultValue = "") String key) {
        var ticket = forms.ticketOf(key).map(Object::toString).orElse(null);
        return counter.page("portal/sent", new SentPage(counter, ticket));
    }

    // A browser sends one nameless, empty part when no file was chosen.
    private static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream().filter(file -> !file.isEmpty())
            .map(file -> new Upload(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getSize(), file)).toList();
    }
}
