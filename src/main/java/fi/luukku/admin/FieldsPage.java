package fi.luukku.admin;

import fi.luukku.ticket.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The house's own fields. @param editing whose form was sent back, 0 for a new one, null for none */
public record FieldsPage(List<Field> fields, @Nullable Long editing, Form form) {

    public boolean edits(long field) {
        return editing != null && editing == field;
    }
}
