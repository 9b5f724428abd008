package fi.luukku.desk;

import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Language;
import fi.luukku.search.Operator;
import fi.luukku.search.StatusWords;
import fi.luukku.ticket.Marks;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the search box proposes while one types, in the reader's language. */
@Component
class SearchWords {

    private final Marks marks;
    private final Teams teams;

    SearchWords(Marks marks, Teams teams) {
        this.marks = marks;
        this.teams = teams;
    }

    List<SearchProposal> of(Viewer viewer) {
        return Arrays.stream(Operator.values()).map(operator -> new SearchProposal(operator.name(viewer.language()), "search.operator." + operator.code(), values(operator, viewer))).toList();
    }

    private List<String> values(Operator operator, Viewer viewer) {
        return switch (operator) {
            case TAG -> marks.tagsInUse(viewer);
            case TEAM -> teams.all().stream().filter(team -> viewer.reaches(team.id()) || !team.membersOnly()).map(Team::name).toList();
            case STATUS -> Arrays.stream(StatusWords.values()).map(word -> word.word(viewer.language())).toList();
            case HAS -> List.of(viewer.language() == Language.EN ? "attachment" : viewer.language() == Language.SV ? "ja" : "on");
            case FROM, TO, BEFORE, AFTER -> List.of();
        };
    }
}
