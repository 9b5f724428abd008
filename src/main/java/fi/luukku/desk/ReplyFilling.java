package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.coach.Coach;
import fi.luukku.coach.Conversation;
import fi.luukku.coach.Manner;
import fi.luukku.coach.Recognition;
import fi.luukku.coach.Recognitions;
import fi.luukku.customer.Customers;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.Greetings;
import fi.luukku.playbook.Manners;
import fi.luukku.playbook.SavedReplies;
import fi.luukku.playbook.Variable;
import fi.luukku.playbook.Variables;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Timelines;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saved replies as one writer would send them on one ticket: its customer's name, manner and matter. */
@Component
class ReplyFilling {

    private final SavedReplies saved;
    private final Variables variables;
    private final Manners manners;
    private final Customers customers;
    private final Brands brands;
    private final Timelines timelines;
    private final Recognitions recognitions;
    private final Coach coach;
    private final Clock clock;

    ReplyFilling(SavedReplies saved, Variables variables, Manners manners, Customers customers, Brands brands, Timelines timelines, Recognitions recognitions, Coach coach, Clock clock) {
        this.saved = saved;
        this.variables = variables;
        this.manners = manners;
        this.customers = customers;
        this.brands = brands;
        this.timelines = timelines;
        this.recognitions = recognitions;
        this.coach = coach;
        this.clock = clock;
    }

    /** All of them, those first that are about what the customer writes. */
    SavedRepliesPanel panel(Viewer viewer, Ticket ticket, boolean mayEdit) {
        var read = read(ticket);
        var language = language(ticket, read);
        var message = ticket.newestIn() == null ? "" : timelines.message(viewer, ticket.newestIn()).own();
        var formal = isFormal(ticket, read);
        var values = new EnumMap<Language, Map<Variable, String>>(Language.class);
        var known = known(viewer, ticket);
        for (var one : Language.values()) values.put(one, values(known, ticket, one));
        var filled = saved.all(language.code()).stream()
            .map(reply -> new SavedRepliesPanel.Filled(reply, variables.fill(reply.text(), reply.language(), values.get(reply.language()), formal))).toList();
        var byId = filled.stream().collect(Collectors.toMap(one -> one.reply().id(), one -> one));
        var fitting = saved.fitting(ticket.subject(), message, language).stream().map(byId::get).filter(Objects::nonNull).toList();
        return new SavedRepliesPanel(fitting, others(filled, fitting), mayEdit);
    }

    /** One text, as it would be sent on a ticket. */
    String on(Viewer viewer, Ticket ticket, String text, Language language) {
        return variables.fill(text, language, values(known(viewer, ticket), ticket, language), isFormal(ticket, read(ticket)));
    }

    private boolean isFormal(Ticket ticket, @Nullable Recognition read) {
        return (read == null ? Manner.UNKNOWN : read.manner()).isFormal(manners.formal(ticket.brand()));
    }

    /** What their newest message shows of how they speak to us. */
    private @Nullable Recognition read(Ticket ticket) {
        return ticket.newestIn() == null ? null : recognitions.of(List.of(ticket.newestIn())).get(ticket.newestIn());
    }

    /** As they write now; else as they first wrote; else as the store does. */
    private Language language(Ticket ticket, @Nullable Recognition read) {
        if (read != null && read.language() != null) return read.language();
        return Objects.requireNonNullElse(Language.of(ticket.language()), brands.get(ticket.brand()).language());
    }

    private static List<SavedRepliesPanel.Filled> others(List<SavedRepliesPanel.Filled> all, List<SavedRepliesPanel.Filled> fitting) {
        return all.stream().filter(one -> !fitting.contains(one)).toList();
    }

    private Map<Variable, String> values(Map<Variable, String> known, Ticket ticket, Language language) {
        var values = new EnumMap<>(known);
        values.putAll(Greetings.at(clock.instant().atZone(brands.get(ticket.brand()).zone()), language));
        return values;
    }

    /** What is the same in every language. */
    private Map<Variable, String> known(Viewer viewer, Ticket ticket) {
        var customer = customers.get(ticket.customer()).name();
        var values = new EnumMap<Variable, String>(Variable.class);
        put(values, Variable.CUSTOMER_FIRST_NAME, firstName(viewer, ticket, customer));
        put(values, Variable.CUSTOMER_NAME, customer);
        put(values, Variable.AGENT_FIRST_NAME, viewer.agent().firstName());
        put(values, Variable.AGENT_NAME, viewer.agent().name());
        put(values, Variable.TICKET_NUMBER, ticket.id().toString());
        put(values, Variable.ORDER_NUMBER, ticket.orderNumber());
        put(values, Variable.BRAND_NAME, brands.get(ticket.brand()).name());
        return values;
    }

    /** Read as the coach reads it: where the coach knows none, the text goes on without. */
    private @Nullable String firstName(Viewer viewer, Ticket ticket, @Nullable String name) {
        return coach.firstName(name, Conversation.of(timelines.messages(viewer, ticket.id())).text(), Language.of(ticket.language())).orElse(null);
    }

    private static void put(Map<Variable, String> values, Variable variable, @Nullable String value) {
        if (value != null) values.put(variable, value);
    }

    /** A text as it would read for a customer who is made up. */
    String example(String text, Language language, boolean formal) {
        var values = new EnumMap<Variable, String>(Variable.class);
        values.putAll(Greetings.at(clock.instant().atZone(brands.all().getFirst().zone()), language));
        for (var variable : Variable.values()) put(values, variable, variable.example());
        return variables.fill(text, language, values, formal);
    }
}
