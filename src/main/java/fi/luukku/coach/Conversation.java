package fi.luukku.coach;

import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer answers: what the customer has written since our last one, message after message; their newest message
 * if we wrote last.
 *
 * @param text     of those messages, one after another
 * @param since    what we have answered to them already
 * @param answered whether we have ever answered
 */
public record Conversation(String text, List<Piece> pieces, String since, boolean answered) {

    /** @param start of the message in the text */
    public record Piece(Id<Message> message, int start) {}

    /** @param said on the ticket, oldest first */
    public static Conversation of(List<Message> said) {
        var theirs = new ArrayList<Message>();
        var since = new ArrayList<String>();
        for (var message : said.reversed()) {
            if (isTheirs(message)) theirs.addFirst(message);
            if (!isOurs(message)) continue;
            if (!theirs.isEmpty()) break;
            since.addFirst(message.text());
        }
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (var message : theirs) {
            if (!text.isEmpty()) text.append("\n\n");
            pieces.add(new Piece(message.id(), text.length()));
            text.append(message.own());
        }
        return new Conversation(text.toString(), List.copyOf(pieces), String.join("\n\n", since), said.stream().anyMatch(Conversation::isOurs));
    }

    /** What somebody else answers whom we asked for help is not the customer's. */
    private static boolean isTheirs(Message message) {
        return message.direction() == Message.Direction.IN && message.audience() == Message.Audience.CUSTOMER && !message.automatic();
    }

    /** An answer to the customer. What did not arrive was not said. */
    public static boolean isOurs(Message message) {
        var went = message.delivery() == null || !message.delivery().trouble();
        return message.direction() == Message.Direction.OUT && message.audience() == Message.Audience.CUSTOMER && !message.automatic() && went;
    }

    public List<Id<Message>> messages() {
        return pieces.stream().map(Piece::message).toList();
    }

    /** Where something of the text is, in its own message. */
    public Settlements.Place place(int at) {
        var piece = pieces.stream().filter(each -> each.start <= at).reduce((first, second) -> second).orElseThrow();
        return new Settlements.Place(piece.message, at - piece.start);
    }
}
