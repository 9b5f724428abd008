package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The topics of the brands' contact forms, in the order they are shown. */
@Service
public class ContactTopics {

    private static final int LONGEST = 60;

    private final ContactTopicTable table;

    ContactTopics(ContactTopicTable table) {
        this.table = table;
    }

    public List<ContactTopic> list(Id<Brand> brand) {
        return table.of(brand);
    }

    public ContactTopic get(Id<ContactTopic> id) {
        return table.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** Adds one as the last. */
    @Transactional
    public ContactTopic add(Id<Brand> brand, Map<Language, String> names, Id<Team> team) {
        return table.insert(brand, checked(names), team);
    }

    @Transactional
    public void change(Id<ContactTopic> id, Map<Language, String> names, Id<Team> team) {
        table.update(get(id).id(), checked(names), team);
    }

    /** @param place counted from 0; beyond the last means last */
    @Transactional
    public void move(Id<ContactTopic> id, int place) {
        var topic = get(id);
        var order = new ArrayList<>(table.of(topic.brand()).stream().map(ContactTopic::id).toList());
        order.remove(id);
        order.add(Math.clamp(place, 0, order.size()), id);
        table.order(order);
    }

    /** Tickets that came by it stay as they are. */
    @Transactional
    public void remove(Id<ContactTopic> id) {
        table.delete(get(id).id());
    }

    private static Map<Language, String> checked(Map<Language, String> names) {
        var kept = new EnumMap<Language, String>(Language.class);
        names.forEach((language, name) -> {
            if (!name.isBlank()) kept.put(language, name.strip());
        });
        if (kept.isEmpty()) throw new Problem.Invalid("names", "problem.required");
        if (kept.values().stream().anyMatch(name -> name.length() > LONGEST)) throw new Problem.Invalid("names", "contact.topic-long", LONGEST);
        return kept;
    }
}
