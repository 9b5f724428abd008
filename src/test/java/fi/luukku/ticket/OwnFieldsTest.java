package fi.luukku.ticket;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A field of the shop's own takes what it is for. */
class OwnFieldsTest extends TicketStage {

    @Autowired Fields fields;
    private Id<Ticket> ticket;

    @BeforeEach
    void open() {
        ticket = opened("Kirja puuttuu");
    }

    @Test
    void eachKindTakesItsOwn() {
        takes(Field.Kind.NUMBER, List.of("12", "-3,5", "0.25"), List.of("tusina", "1e9", "--2", "1.", "1".repeat(600)));
        takes(Field.Kind.DATE, List.of("2026-11-27"), List.of("27.11.2026", "2026-02-30", "huomenna"));
        takes(Field.Kind.YES_NO, List.of("yes", "no"), List.of("kyllä", "ja", "YES"));
        takes(Field.Kind.CHOICE, List.of("S", "M"), List.of("L", "s"));
        takes(Field.Kind.TEXT, List.of("mitä vain", "x".repeat(500)), List.of("x".repeat(501)));
    }

    @Test
    void whatStandsThereMayStayAlthoughTheChoiceIsGone() {
        var field = field(Field.Kind.CHOICE);
        marks.set(aino, ticket, field.key(), "S");
        fields.change(field.id(), field.label(), List.of("M", "L"), admin());
        marks.set(aino, ticket, field.key(), "S");
        assertThat(now(ticket).fields()).containsEntry(field.key(), "S");
    }

    private void takes(Field.Kind kind, List<String> good, List<String> bad) {
        var field = field(kind);
        for (var value : good) {
            marks.set(aino, ticket, field.key(), " " + value);
            assertThat(now(ticket).fields()).containsEntry(field.key(), value);
        }
        for (var value : bad) {
            assertThatThrownBy(() -> marks.set(aino, ticket, field.key(), value)).as("%s %s", kind, value).isInstanceOf(Problem.Invalid.class);
        }
        marks.set(aino, ticket, field.key(), "");
        assertThat(now(ticket).fields().getOrDefault(field.key(), "")).isEmpty();
    }

    private Field field(Field.Kind kind) {
        return fields.add(kind.code() + " " + mark + System.nanoTime(), kind, kind == Field.Kind.CHOICE ? List.of("S", "M") : List.of(), admin());
    }

    private Viewer admin() {
        var agent = agents.add("Anna Ahola", System.nanoTime() + "@kirjakulma.example", Role.ADMIN, Language.FI);
        return agents.viewer(agent.id()).orElseThrow();
    }
}
