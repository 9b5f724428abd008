package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.page.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/blocks")
class BlocksController {

    private static final int PAGE = 50;

    private final SenderBlocks blocks;
    private final Brands brands;
    private final Agents agents;

    BlocksController(SenderBlocks blocks, Brands brands, Agents agents) {
        this.blocks = blocks;
        this.brands = brands;
        this.agents = agents;
    }

    @GetMapping
    Html list(Viewer viewer, @RequestParam(required = false) @Nullable String after) {
        return page(viewer, after, Form.empty());
    }

    @PostMapping
    Object block(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        var form = Form.of(typed);
        return form.attempt(() -> {
            blocks.block(viewer, brands.get(Id.of(form.number("brand"))).id(), form.value("sender"), form.value("note"));
            return Redirect.to("/admin/blocks", response, "flash.blocked", form.value("sender").strip());
        }, wrong -> page(viewer, null, wrong));
    }

    @PostMapping("/{id}/end")
    Object unblock(Viewer viewer, @PathVariable long id, HttpServletResponse response) {
        viewer.require(Role.LEAD);
        blocks.unblock(viewer, Id.of(id));
        return Redirect.to("/admin/blocks", response, "flash.unblocked");
    }

    private Html page(Viewer viewer, @Nullable String after, Form form) {
        return Section.BLOCKS.page("blocks", new BlocksPage(blocks.list(Cursor.of(after), PAGE), brands.all(),
            agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name)), form), viewer);
    }
}
