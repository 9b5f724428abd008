package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.channel.form.ContactTopic;
import fi.luukku.channel.form.ContactTopics;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The topics of the contact forms, kept by admins. */
@Service
class TopicKeeping {

    private final ContactTopics topics;
    private final Audit audit;

    TopicKeeping(ContactTopics topics, Audit audit) {
        this.topics = topics;
        this.audit = audit;
    }

    @Transactional
    void add(Id<Brand> brand, Form form, Viewer by) {
        by.require(Role.ADMIN);
        var topic = topics.add(brand, names(form), Id.of(form.number("team")));
        audit.record(by, "topic.added", "topic:" + topic.id(), Map.of("names", topic.names()));
    }

    @Transactional
    void change(Id<ContactTopic> id, Form form, Viewer by) {
        by.require(Role.ADMIN);
        topics.change(id, names(form), Id.of(form.number("team")));
        audit.record(by, "topic.changed", "topic:" + id, Map.of("names", topics.get(id).names()));
    }

    @Transactional
    void move(Id<ContactTopic> id, int place, Viewer by) {
        by.require(Role.ADMIN);
        topics.move(id, place);
        audit.record(by, "topic.moved", "topic:" + id, Map.of("place", place));
    }

    @Transactional
    void remove(Id<ContactTopic> id, Viewer by) {
        by.require(Role.ADMIN);
        var names = topics.get(id).names();
        topics.remove(id);
        audit.record(by, "topic.removed", "topic:" + id, Map.of("names", names));
    }

    private static Map<Language, String> names(Form form) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) names.put(language, form.value("name-" + language.code()));
        return names;
    }
}
