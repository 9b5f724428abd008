package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Texts;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Ticket;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class NoteController {

    private final Notes notes;
    private final Agents agents;
    private final DeskScreens screens;
    private final Enclosing enclosing;

    NoteController(Notes notes, Agents agents, DeskScreens screens, Enclosing enclosing) {
        this.notes = notes;
        this.agents = agents;
        this.screens = screens;
        this.enclosing = enclosing;
    }

    @PostMapping("/tickets/{number}/notes")
    Object note(Viewer viewer, @PathVariable long number, Where where, @RequestParam(defaultValue = "") String text,
                @RequestParam(required = false) @Nullable List<Long> attached, @RequestParam(required = false) @Nullable List<MultipartFile> files,
                HttpServletResponse response) {
        var words = text.replace("\r\n", "\n");
        try {
            notes.note(viewer, Where.id(number), words, Mentioned.in(words, people(viewer, Where.id(number))), enclosing.all(viewer, Where.id(number), Draft.Kind.NOTE, attached, files));
            return where.back(number, response, "flash.noted");
        } catch (Problem.Invalid wrong) {
            var problem = Texts.in(viewer.language()).of(wrong.key(), wrong.arguments());
            return screens.desk(viewer, where.desk(), Where.id(number), new TicketPanels.Attempt(Draft.Kind.NOTE, words, null, false, problem))
                .as(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Of two who have one name, the one is meant whom the writer may mention. */
    private List<Agent> people(Viewer viewer, Id<Ticket> ticket) {
        var offered = notes.mentionable(viewer, ticket);
        var names = offered.stream().map(Agent::name).collect(Collectors.toSet());
        return Stream.concat(offered.stream(), agents.all().stream().filter(agent -> !names.contains(agent.name()))).toList();
    }
}
