package fi.luukku.desk;

import fi.luukku.access.Absences;
import fi.luukku.access.LocalPath;
import fi.luukku.access.Viewer;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At work or away, as each says of themselves. */
@Controller
class AbsenceController {

    private final Absences absences;

    AbsenceController(Absences absences) {
        this.absences = absences;
    }

    @PostMapping("/absence")
    Object begin(Viewer viewer, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        absences.begin(viewer);
        return Redirect.to(LocalPath.of(to).value(), response, "flash.away");
    }

    @PostMapping("/absence/end")
    Object end(Viewer viewer, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        absences.end(viewer);
        return Redirect.to(LocalPath.of(to).value(), response, "flash.at-work");
    }
}
