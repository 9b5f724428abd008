package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone decides about themselves. */
@Service
public class Profile {

    private final JdbcClient db;
    private final Agents agents;
    private final AccessNews news;

    Profile(JdbcClient db, Agents agents, AccessNews news) {
        this.db = db;
        this.agents = agents;
        this.news = news;
    }

    @Transactional
    public void change(String name, Language language, Theme theme, Viewer by) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (name.strip().length() > 100) throw new Problem.Invalid("name", "problem.long", 100);
        db.sql("update agent set name = ?, language = ?, theme = ? where id = ?")
            .params(name.strip(), language.code(), theme.code(), by.id().value()).update();
        agents.changed();
        news.changed(by.id());
    }

    public Theme theme(Id<Agent> agent) {
        return db.sql("select theme from agent where id = ?").param(agent.value()).query(String.class).optional().map(Theme::of).orElse(Theme.AUTO);
    }
}
