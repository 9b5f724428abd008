package fi.luukku.playbook;

import fi.luukku.finnish.Naming;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a saved reply's text can name, and how it bends. */
public enum Variable {

    CUSTOMER_FIRST_NAME("customer.firstName", Naming.FIRST_NAME, "Maija"), CUSTOMER_NAME("customer.name", Naming.LAST_NAME, "Maija Lehtonen"),
    AGENT_FIRST_NAME("agent.firstName", Naming.FIRST_NAME, "Aino"), AGENT_NAME("agent.name", Naming.LAST_NAME, "Aino Koskela"),
    BRAND_NAME("brand.name", Naming.BRAND, "Kirjakulma"), TICKET_NUMBER("ticket.number", Naming.THING, "1042"),
    ORDER_NUMBER("order.number", Naming.THING, "10234"), ORDER_PRODUCT("order.product", Naming.THING, null),
    GREETING_SEASON("greeting.season", null, null), GREETING_TIME("greeting.time", null, null);

    private final String key;
    private final @Nullable Naming naming;
    private final @Nullable String example;

    Variable(String key, @Nullable Naming naming, @Nullable String example) {
        this.key = key;
        this.naming = naming;
        this.example = example;
    }

    /** As it is written between the braces. */
    public String key() {
        return key;
    }

    /** Null for what is a saying and has no cases. */
    @Nullable Naming naming() {
        return naming;
    }

    /** A value to show how a text will read; null for what the clock tells, and for what no ticket knows before orders come from the shop. */
    public @Nullable String example() {
        return example;
    }

    static Optional<Variable> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
