package fi.luukku.drill;

import fi.luukku.channel.email.BrokenSmtp;
import fi.luukku.channel.email.MailServer;
import fi.luukku.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Sets the store up as its admin does, each step on the other node than the one before, as a balancer would lead them. */
final class Shop {

    static final String PASSWORD = "kolme sanaa perakkain";

    private final Visitor admin;
    private final Node[] nodes;
    private int step;

    Shop(Visitor admin, Node... nodes) {
        this.admin = admin;
        this.nodes = nodes;
    }

    private Visitor next() {
        return admin.at(nodes[step++ % nodes.length].port());
    }

    private void done(String path, Map<String, String> form) {
        var answer = next().submit(path, form);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(303);
    }

    private String shown(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(next().get(page).body());
        assertThat(found.find()).as("%s on %s", pattern, page).isTrue();
        return found.group(1);
    }

    void open(String address, MailServer server) {
        done("/setup/store", Map.of("name", "Kirjakulma", "hue", "205", "languages", "fi", "first", "fi", "zone", "Europe/Helsinki"));
        done("/setup/team", Map.of("name", "Asiakaspalvelu"));
        done("/setup/mailbox", mailbox(address, server, server.smtpPort()));
        done("/setup/ready", Map.of());
    }

    /** One more mailbox, whose mail leaves by another server. */
    void mailbox(String address, MailServer server, BrokenSmtp smtp) {
        server.user(address);
        var form = new HashMap<>(mailbox(address, server, smtp.port()));
        form.put("anyway", "on");
        done("/admin/mailboxes/new", form);
    }

    private static Map<String, String> mailbox(String address, MailServer server, int smtpPort) {
        var form = new HashMap<>(Map.of("brand", "1", "team", "1", "address", address, "name", "Kirjakulma", "imapHost", "127.0.0.1",
            "imapPort", String.valueOf(server.imapPort()), "imapSecurity", "none", "imapUser", address, "password", address));
        form.putAll(Map.of("smtpHost", "127.0.0.1", "smtpPort", String.valueOf(smtpPort), "smtpSecurity", "none", "smtpUser", ""));
        return form;
    }

    /** A team that only this agent and the leads see. */
    void teamOf(String name, long agent) {
        done("/admin/teams", Map.of("name", name, "membersOnly", "on", "members", String.valueOf(agent)));
    }

    /** Invites an agent, who takes the invitation and is signed in. */
    Visitor agent(String email) {
        done("/admin/invitations", Map.of("email", email, "role", "agent", "language", "fi", "teams", "1"));
        var link = shown("/admin/people", "(/invitation/[^\"\\s<]+)");
        var agent = nodes[0].visitor();
        assertThat(agent.submit(link, Map.of("name", "Aino Koskela", "password", PASSWORD)).statusCode()).isEqualTo(303);
        return agent;
    }

    String token() {
        done("/admin/tokens", Map.of("name", "ohjelma", "role", "admin", "days", "30"));
        return shown("/admin/tokens", "(luukku_[A-Za-z0-9_-]{20,})");
    }
}
