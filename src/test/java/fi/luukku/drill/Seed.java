package fi.luukku.drill;

import fi.luukku.Luukku;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Acknowledging;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Makes a store with one mailbox, and ends. Arguments: address, IMAP port, SMTP port. */
final class Seed {

    private Seed() {
    }

    public static void main(String[] arguments) {
        try (var program = SpringApplication.run(Luukku.class)) {
            var brand = program.getBean(Brands.class).create("kirjakulma", "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
            var team = program.getBean(Teams.class).create("Asiakaspalvelu", false);
            var address = arguments[0];
            program.getBean(Mailboxes.class).add(MailboxSettings.of(brand.id(), team.id(), address, "Kirjakulma",
                new Server("127.0.0.1", Integer.parseInt(arguments[1]), Server.Security.NONE, address),
                new Server("127.0.0.1", Integer.parseInt(arguments[2]), Server.Security.NONE, null),
                new Credentials.Passwords(address, null)).with(new Acknowledging(true, Map.of(), 3, 1000)));
        }
    }
}
