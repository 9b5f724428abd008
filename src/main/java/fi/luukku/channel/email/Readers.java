package fi.luukku.channel.email;

import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a message of ours goes to, and what of all that was said they know.
 *
 * @param customer the addresses a customer is known by: they are one reader
 */
record Readers(List<String> addresses, Set<String> customer) {

    static Readers of(Message message, Set<String> customer) {
        return new Readers(message.parties().receivers().map(Party::address).toList(), customer);
    }

    boolean allKnow(Message said) {
        var among = among(said);
        return addresses.stream().allMatch(reader -> knows(reader, among));
    }

    boolean oneKnows(Message said) {
        var among = among(said);
        return addresses.stream().anyMatch(reader -> knows(reader, among));
    }

    private boolean knows(String reader, Set<String> among) {
        return among.contains(reader) || customer.contains(reader) && !Collections.disjoint(among, customer);
    }

    private static Set<String> among(Message said) {
        return said.parties().everyone().map(Party::address).collect(Collectors.toSet());
    }
}
