package fi.luukku.demo;

import fi.luukku.demo.OutgoingLetter.Correspondent;
import fi.luukku.demo.OutgoingLetter.SentFile;
import fi.luukku.demo.PlayPages.Open;
import fi.luukku.demo.PlayPages.People;
import fi.luukku.demo.PlayPages.Typed;
import fi.luukku.demo.PlayPages.Write;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The playground: the customers' side of the demo, where a visitor writes to the store and reads what it answers. */
@Controller
@Profile("demo")
@RequestMapping("/demo")
class PlayController {

    private static final int LONGEST = 100_000;
    private static final long LARGEST = 10 * 1024 * 1024;

    private final CustomerMailboxes mailboxes;
    private final Courier courier;
    private final LettersToTry letters;
    private final DemoKeys keys;

    PlayController(CustomerMailboxes mailboxes, Courier courier, LettersToTry letters, DemoKeys keys) {
        this.mailboxes = mailboxes;
        this.courier = courier;
        this.letters = letters;
        this.keys = keys;
    }

    @GetMapping
    Html start(@RequestParam(required = false) @Nullable String letter, HttpServletRequest request) {
        var tried = letters.of(letter).orElse(null);
        return write(Typed.of(tried), tried, null, request);
    }

    private Html write(Typed typed, @Nullable LetterToTry tried, @Nullable String fault, HttpServletRequest request) {
        var all = mailboxes.lately();
        return Html.of("demo/write", new Write(people(all, null, request), typed, letters.among(all), tried, fault));
    }

    @PostMapping("/letters")
    Object send(@ModelAttribute Typed typed, @RequestParam(required = false) @Nullable String letter,
                @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        var tried = letters.of(letter).orElse(null);
        var address = CustomerAddress.read(typed.address());
        var fault = address.isEmpty() ? "demo.fault.address" : fault(typed.text(), file);
        if (fault != null) return write(typed, tried, fault, request).as(HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            courier.write(new Correspondent(oneLine(typed.name()), address.orElseThrow()), oneLine(typed.subject()), typed.text(), files(tried, file));
        } catch (MessagingException refused) {
            return write(typed, tried, "demo.fault.server", request).as(HttpStatus.BAD_GATEWAY);
        }
        return Redirect.to("/demo/mailboxes/" + address.orElseThrow(), response, "demo.sent");
    }

    @GetMapping("/mailboxes/{address}")
    Html open(@PathVariable String address, @RequestParam(required = false) @Nullable String letter, HttpServletRequest request) {
        var tried = letters.of(letter).orElse(null);
        return open(mailbox(address), tried == null ? "" : tried.text(), tried, null, request);
    }

    private Html open(CustomerMailbox mailbox, String typed, @Nullable LetterToTry tried, @Nullable String fault, HttpServletRequest request) {
        return Html.of("demo/mailbox", new Open(people(mailboxes.lately(), mailbox.address(), request), mailbox, typed, tried, fault));
    }

    @PostMapping("/mailboxes/{address}/letters")
    Object answer(@PathVariable String address, @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable String letter,
                  @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        var mailbox = mailbox(address);
        var tried = letters.of(letter).orElse(null);
        var fault = fault(text, file);
        if (fault != null) return open(mailbox, text, tried, fault, request).as(HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            courier.answer(new Correspondent(mailbox.name(), address), mailbox.toAnswer().orElseThrow(Problem.NotFound::new), text, files(tried, file));
        } catch (MessagingException refused) {
            return open(mailbox, text, tried, "demo.fault.server", request).as(HttpStatus.BAD_GATEWAY);
        }
        return Redirect.to(mailbox.path(), response, "demo.sent");
    }

    /** Asked every few seconds by open pages: a few bytes that change when mail has come. */
    @GetMapping("/news")
    ResponseEntity<String> news() {
        return ResponseEntity.ok().header("Cache-Control", "no-store").header("Content-Type", "text/plain").body(state(mailboxes.now()));
    }

    private People people(List<CustomerMailbox> all, @Nullable String open, HttpServletRequest request) {
        return new People(all, state(all), open, AtTheMachine.is(request) ? keys.password() : null);
    }

    private static String state(List<CustomerMailbox> all) {
        return Integer.toHexString(all.stream().map(box -> Objects.hash(box.address(), box.letters().size(), box.newestAt())).toList().hashCode());
    }

    private CustomerMailbox mailbox(String address) {
        return mailboxes.of(address).orElseThrow(Problem.NotFound::new);
    }

    private static @Nullable String fault(String text, @Nullable MultipartFile file) {
        if (text.isBlank()) return "demo.fault.text";
        if (text.length() > LONGEST) return "demo.fault.long";
        return file != null && file.getSize() > LARGEST ? "demo.fault.file" : null;
    }

    private static List<SentFile> files(@Nullable LetterToTry tried, @Nullable MultipartFile file) throws IOException {
        // A browser sends one nameless, empty part when no file was chosen.
        if (file == null || file.isEmpty()) return tried == null ? List.of() : tried.files();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
        return List.of(new SentFile(oneLine(name.isBlank() ? "liite" : name), type, file.getBytes()));
    }

    // What is typed here becomes headers of a mail: no line may end within it.
    private static String oneLine(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
