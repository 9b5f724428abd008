package fi.luukku.demo;

import fi.luukku.brand.Brand;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.channel.form.ContactTopics;
import fi.luukku.kernel.Language;
import java.util.EnumMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets up the demo store's contact form. */
@Component
@Profile("demo")
class DemoContact {

    private final ContactForms forms;
    private final ContactTopics topics;

    DemoContact(ContactForms forms, ContactTopics topics) {
        this.forms = forms;
        this.topics = topics;
    }

    void create(Yaml shop, Brand brand, Cast cast) {
        var mailbox = shop.part("mailbox");
        forms.set(brand.id(), cast.team(mailbox.text("team")), mailbox.text("address"));
        for (var topic : shop.parts("topics")) {
            var names = new EnumMap<Language, String>(Language.class);
            for (var language : brand.languages()) names.put(language, topic.part("name").text(language.code()));
            topics.add(brand.id(), names, cast.team(topic.text("team")));
        }
    }
}
