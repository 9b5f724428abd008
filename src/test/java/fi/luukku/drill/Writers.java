package fi.luukku.drill;

import fi.luukku.channel.email.MailServer;
import java.util.List;

/** Customers who write one mail each. */
record Writers(MailServer server) {

    /** Writes the mails of so many customers from one on. */
    void write(String to, int from, int count) {
        for (int i = from; i < from + count; i++) {
            server.deliver(to, "From: Asiakas <%s>\nTo: %s\nSubject: Asia %d\nMessage-ID: <mail-%d@drill.example>\n\nViesti %d.\n"
                .formatted(address(i), to, i, i, i));
        }
    }

    /** The ids of what one of them got. */
    List<String> mailsTo(int i) {
        return server.inbox(address(i)).stream().map(mail -> MailServer.header(mail, "Message-ID").getFirst()).toList();
    }

    private static String address(int i) {
        return "customer" + i + "@drill.example";
    }
}
