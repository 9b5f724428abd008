package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a view holds, as a condition on {@code ticket t}. */
record ViewCondition(String sql, Map<String, Object> parameters) {

    /** Who can't take care of what is theirs just now: they are away, or have left for good. */
    static final String GONE = "select agent_id from absence where ended_at is null union all select id from agent where not active";

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
        if (!filter.tags().isEmpty()) all.add(with("t.tags @> cast(:tags as text[])", "tags", filter.tags().toArray(String[]::new)));
        if (!filter.text().isBlank()) all.add(found(filter.text()));
        return all.stream().reduce(ViewCondition::and).orElseThrow();
    }

    private static <T> String[] codes(Set<T> set, Function<T, String> code) {
        return set.stream().map(code).toArray(String[]::new);
    }

    private ViewCondition and(ViewCondition other) {
        var both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new ViewCondition(sql + " and " + other.sql, both);
    }

    /** For tickets that are looked at one by one. */
    static ViewCondition found(String text) {
        return switch (Sought.of(text)) {
            case Sought.Number(var number, var digits) -> new ViewCondition("(t.id = :number or t.order_number = :digits)", Map.of("number", number, "digits", digits));
            case Sought.Address(var like) -> with("""
                (exists (select from participant p where p.ticket_id = t.id and p.address like :like)
                  or exists (select from customer_identity i where i.customer_id = t.customer_id and i.value like :like))""", "like", like);
            case Sought.Words(var like) -> with("(t.subject ilike :like or t.requester ilike :like)", "like", like);
        };
    }

    private static ViewCondition plain(String sql) {
        return new ViewCondition(sql, Map.of());
    }

    private static ViewCondition with(String sql, String name, Object value) {
        return new ViewCondition(sql, Map.of(name, value));
    }
}
