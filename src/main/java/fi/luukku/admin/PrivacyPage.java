package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.privacy.Retention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long things are kept, store by store. */
public record PrivacyPage(Originals originals, List<Rules> rules) {

    /** Things that are kept for a time, and for how long. */
    public sealed interface Kept {

        /** Tells the fields of one from those of another. */
        String key();

        Form form();
    }

    public record Rules(Brand brand, Form form) implements Kept {

        @Override
        public String key() {
            return brand.id().toString();
        }
    }

    /** What was masked on arrival, for all stores alike. */
    public record Originals(Form form) implements Kept {

        @Override
        public String key() {
            return "all";
        }
    }

    static Form form(Retention retention) {
        var values = new HashMap<String, List<String>>();
        put(values, "closedMonths", retention.closedMonths());
        put(values, "spamDays", retention.spamDays());
        put(values, "asideDays", retention.asideDays());
        return new Form(values, Map.of());
    }

    private static void put(Map<String, List<String>> values, String field, @Nullable Integer value) {
        if (value != null) values.put(field, List.of(value.toString()));
    }
}
