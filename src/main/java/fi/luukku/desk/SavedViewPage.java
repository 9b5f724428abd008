package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.SavedView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One saved view as it is written, with what can be chosen.
 *
 * @param view   null for a new one
 * @param shares whether the viewer may save it for everybody
 */
public record SavedViewPage(@Nullable SavedView view, SavedViewForm form, @Nullable String problem, boolean shares, List<Team> teams,
                            List<Agent> agents, List<Brand> brands, List<Channel> channels, List<String> tagsInUse) {

    public String action() {
        return view == null ? "/views" : "/views/" + view.id();
    }
}
