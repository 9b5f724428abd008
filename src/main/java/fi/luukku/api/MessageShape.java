package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.channel.email.Letterheads.Letterhead;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Remark;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@About("Something written on a ticket.")
record MessageShape(long id, Message.Direction direction,
                    @About("Who may see it: the customer, only us, or us and an outsider we asked.") Message.Audience audience,
                    Channel channel, @About("The writer's name or address.") String author,
                    @About("Id of the agent who wrote it; null for others.") @Nullable Long agentId,
                    @About("Of ours the one it goes with.") @Nullable String subject,
                    @About("All of it as plain text, signature and quoted history included. Of ours what was written: signature and history are put under it as it leaves.") String text,
                    @About("What the writer wrote now, without signature and quoted history.") String ownText,
                    @About("The mail's own HTML made harmless, without pictures; null when it has none. Of ours the text as it goes in HTML.") @Nullable String html,
                    List<AttachmentShape> attachments,
                    @About("Of ours the name and mailbox it goes from; null when no mailbox speaks for its ticket, and for notes.") @Nullable PersonShape from,
                    List<PersonShape> to, List<PersonShape> cc,
                    List<PersonShape> bcc,
                    @About("Written by a program.") boolean automatic,
                    @About("Of what came in: encrypted, signed, what is only in the original (text-cut, files-left-out, parts-unread), that its letters had to be guessed (charset-unknown), or what was masked on arrival (identity-code-masked, card-number-masked).") List<String> remarks,
                    Instant sentAt,
                    @About("The channel's own id of it, such as a Message-ID.") @Nullable String externalId,
                    @About("How far what we send has got; null for the rest.") Message.@Nullable Delivery deliveryState,
                    @About("What the other side said when it did not go.") @Nullable String deliveryReason) {

    static MessageShape of(Message m, Letterhead head, @Nullable String html) {
        return new MessageShape(m.id().value(), m.direction(), m.audience(), m.channel(), m.author(),
            m.agent() == null ? null : m.agent().value(), head.subject(), m.text(), m.own(), html, attachments(m),
            head.from() == null ? null : PersonShape.of(head.from()), m.parties().to().stream().map(PersonShape::of).toList(),
            m.parties().cc().stream().map(PersonShape::of).toList(), m.parties().bcc().stream().map(PersonShape::of).toList(), m.automatic(),
            m.remarks().stream().map(Remark::code).sorted().toList(), m.sentAt(), m.externalId(), m.delivery(), m.deliveryWhy());
    }

    static String path(Message m) {
        return "/api/v1/tickets/" + m.ticket() + "/messages/" + m.id();
    }

    private static List<AttachmentShape> attachments(Message m) {
        return IntStream.range(0, m.enclosures().size()).mapToObj(i -> attachment(m, i, m.enclosures().get(i))).toList();
    }

    private static AttachmentShape attachment(Message m, int position, Enclosure file) {
        return new AttachmentShape(file.name(), file.type(), file.size(), EnclosedFiles.isKept(m, file) ? path(m) + "/attachments/" + position : null);
    }
}
