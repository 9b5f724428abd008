package fi.luukku.desk;

import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionedTest {

    private final Agent koskela = agent(1, "Aino Koskela", true);
    private final Agent koskelainen = agent(2, "Aino Koskelainen", true);
    private final Agent lauri = agent(3, "Lauri Heino", true);
    private final Agent left = agent(4, "Lauri Heinonen", false);
    private final List<Agent> all = List.of(koskela, koskelainen, lauri, left);

    @Test
    void aWholeNameAfterAnAtIsMeant() {
        assertThat(Mentioned.in("Kysy @Lauri Heino tai Aino Koskela", all)).containsExactly(lauri.id());
        assertThat(Mentioned.in("@Aino Koskela, @Lauri Heinolle: katsotteko?", all)).containsExactlyInAnyOrder(koskela.id(), lauri.id());
        assertThat(Mentioned.in("maija@posti.example ja @", all)).isEmpty();
    }

    @Test
    void ofNamesThatBeginAlikeTheLongestIsMeant() {
        assertThat(Mentioned.in("@Aino Koskelainen tietää", all)).containsExactly(koskelainen.id());
        assertThat(Mentioned.in("@Aino Koskelainen ja @Aino Koskela", all)).containsExactlyInAnyOrder(koskela.id(), koskelainen.id());
    }

    @Test
    void whoHasLeftIsNotMistakenForAnother() {
        assertThat(Mentioned.in("@Lauri Heinonen", all)).isEmpty();
    }

    private static Agent agent(long id, String name, boolean active) {
        return new Agent(Id.of(id), name, "a" + id + "@kirjakulma.example", Role.AGENT, Language.FI, active);
    }
}
