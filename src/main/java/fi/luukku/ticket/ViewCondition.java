package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a view holds, as a condition on {@code ticket t}. */
record ViewCondition(String sql, Map<String, Object> parameters) {

    /** Who can't take care of what is theirs just now: they are away, or have left for good. */
    static final String GONE = "select agent_id from absence where ended_at is null union all select id from agent where not active";

    // Words are kept by threes of their letters, and a number has an index however short.
    private static final Pattern LOOKED_UP = Pattern.compile("[\\p{L}\\p{N}]{3}|^\\s*#?\\d+\\s*$");

    static ViewCondition of(TicketView view, Viewer viewer) {
        return switch (view) {
            case TicketView.Mine _ -> with("t.status = 'open' and t.assignee_id = :me", "me", viewer.id().value());
            case TicketView.Unassigned _ -> plain("t.status = 'open' and (t.assignee_id is null or t.assignee_id in (" + GONE + "))");
            case TicketView.OfTeam(var team) -> with("t.status = 'open' and t.team_id = :team", "team", team.value());
            case TicketView.WaitingForCustomer _ -> plain("t.status = 'waiting'");
            case TicketView.Snoozed _ -> plain("t.status = 'snoozed'");
            case TicketView.Followed _ -> with("t.id in (select ticket_id from follower where agent_id = :me)", "me", viewer.id().value());
            case TicketView.Mentioned _ -> with("t.id in (select ticket_id from mention where agent_id = :me and seen_at is null)", "me", viewer.id().value());
            case TicketView.Closed _ -> plain("t.status = 'closed'");
            case TicketView.Spam _ -> plain("t.status = 'spam'");
            case TicketView.All _ -> plain("t.status <> 'merged'");
            case TicketView.OfCustomer(var customer) -> with("""
                t.status <> 'merged' and t.customer_id in (select id from customer where id = :customer or merged_into = :customer)""",
                "customer", customer.value());
            case TicketView.Matching(var filter) -> matching(filter, viewer);
        };
    }

    private static ViewCondition matching(ViewFilter filter, Viewer viewer) {
        var all = new ArrayList<ViewCondition>();
        all.add(with("t.status = any(:statuses)", "statuses", codes(filter.within(), Status::code)));
        if (filter.team() != null) all.add(with("t.team_id = :team", "team", filter.team().value()));
        var assignee = filter.assignee(viewer.id());
        if (assignee != null) all.add(with("t.assignee_id = :assignee", "assignee", assignee.value()));
        if (filter.whose() == ViewFilter.Whose.NOBODY) all.add(plain("t.assignee_id is null"));
        if (!filter.channels().isEmpty()) all.add(with("t.channel = any(:channels)", "channels", codes(filter.channels(), Channel::code)));
        if (!filter.priorities().isEmpty()) all.add(with("t.priority = any(:priorities)", "priorities", filter.priorities().stream().map(Priority::level).toArray(Integer[]::new)));
        if (filter.brand() != null) all.add(with("t.brand_id = :brand", "brand", filter.brand().value()));
        if (!filter.tags().isEmpty()) all.add(tagged(filter));
        if (!filter.text().isBlank()) all.add(found(filter.text().strip()));
        return all.stream().reduce(ViewCondition::and).orElseThrow();
    }

    /** The part of a filter that has an index of its own; nothing where it has none. */
    static Optional<ViewCondition> indexed(ViewFilter filter) {
        var all = new ArrayList<ViewCondition>();
        if (!filter.tags().isEmpty()) all.add(tagged(filter));
        if (LOOKED_UP.matcher(filter.text()).find()) all.add(found(filter.text().strip()));
        return all.stream().reduce(ViewCondition::and);
    }

    private static ViewCondition tagged(ViewFilter filter) {
        return with("t.tags <> '{}' and t.tags @> cast(:tags as text[])", "tags", filter.tags().toArray(String[]::new));
    }

    private static <T> String[] codes(Set<T> set, Function<T, String> code) {
        return set.stream().map(code).toArray(String[]::new);
    }

    private ViewCondition and(ViewCondition other) {
        var both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new ViewCondition(sql + " and " + other.sql, both);
    }

    /** A number is a ticket's or an order's; a word with @ an address; anything else part of a subject or a name. */
    static ViewCondition found(String query) {
        var digits = query.startsWith("#") ? query.substring(1) : query;
        if (digits.matches("\\d{1,18}")) {
            return new ViewCondition("t.status <> 'merged' and (t.id = :number or t.order_number = :digits)",
                Map.of("number", Long.parseLong(digits), "digits", digits));
        }
        if (query.indexOf('@') > 0) {
            return with("""
                t.status <> 'merged' and t.id in (select ticket_id from participant where address like :address
                  union select k.id from ticket k join customer_identity i on i.customer_id = k.customer_id where i.value like :address)""",
                "address", escaped(query.toLowerCase(Locale.ROOT)) + "%");
        }
        return with("t.status <> 'merged' and (t.subject ilike :like or t.requester ilike :like)", "like", "%" + escaped(query) + "%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static ViewCondition plain(String sql) {
        return new ViewCondition(sql, Map.of());
    }

    private static ViewCondition with(String sql, String name, Object value) {
        return new ViewCondition(sql, Map.of(name, value));
    }
}
