package fi.luukku.ticket;

import fi.luukku.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses as people type them: parted by commas or semicolons, with or without names. */
public final class AddressLine {

    private static final int MOST = 50;
    // No control characters and no angle brackets inside: nothing typed here can become a header of its own.
    private static final Pattern ONE = Pattern.compile("(?:(?<name>[^<>\\p{Cntrl}]*)<)?(?<address>[^\\s<>@\\p{Cntrl}]{1,64}@[^\\s<>@\\p{Cntrl}]{1,250})>?");

    // Read again, such a name would be something else than it is.
    private static final Pattern MISLEADING = Pattern.compile("[<>,;@\"\\p{Cntrl}]");

    private AddressLine() {}

    /** A line that {@link #read} makes the same parties of, without the names that would not survive it. */
    public static String write(List<Party> parties) {
        return parties.stream().filter(party -> !party.address().isBlank()).map(AddressLine::written).collect(Collectors.joining(", "));
    }

    private static String written(Party party) {
        var bare = party.name() == null || party.name().isBlank() || MISLEADING.matcher(party.name()).find();
        return bare ? party.address() : party.name().strip() + " <" + party.address() + ">";
    }

    /** The parties of a line; a wrong address is told by itself. */
    public static List<Party> read(String field, @Nullable String line) {
        if (line == null || line.isBlank()) return List.of();
        var parts = parts(line);
        if (parts.size() > MOST) throw new Problem.Invalid(field, "problem.too-many-recipients", MOST);
        return parts.stream().map(part -> party(field, part)).toList();
    }

    /** A comma parts addresses, but not "Lehtonen, Maija <maija@posti.example>": what has no @ yet goes on. */
    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var begun = "";
        for (var piece : line.split("[,;\\n]")) {
            begun = begun.isEmpty() ? piece.strip() : begun + ", " + piece.strip();
            if (!begun.contains("@")) continue;
            parts.add(begun);
            begun = "";
        }
        if (!begun.isEmpty()) parts.add(begun);
        return parts;
    }

    private static Party party(String field, String part) {
        var match = ONE.matcher(part);
        if (!match.matches()) throw new Problem.Invalid(field, "problem.address", part);
        var name = match.group("name");
        return new Party(name == null || name.isBlank() ? null : name.strip().replace("\"", ""), match.group("address"));
    }
}
