package fi.luukku.ticket;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in, read by its channel.
 *
 * @param team        takes the ticket if a new one is opened
 * @param sender      who wrote it
 * @param text        all of it; from {@code signatureAt} the sender's signature, from {@code quoteAt} quoted history
 * @param externalId  the channel's own id of it (Message-ID), or null
 * @param intake      its row in the ledger of raw messages, or null
 * @param proof       what could show that it continues a ticket
 * @param automatic   written by a program: joins quietly, and never opens what is closed
 * @param remarks     what a reader should know of it beside its words
 * @param orderNumber found in the text, or null
 */
public record Inbound(Channel channel, Id<Brand> brand, Id<Team> team, Party sender, Parties parties, String subject,
                      String text, int signatureAt, int quoteAt, @Nullable String language, Instant sentAt,
                      @Nullable String externalId, @Nullable Long intake, Proof proof, boolean automatic, Set<Remark> remarks,
                      @Nullable String orderNumber, List<Enclosure> enclosures) {

    /** One of which there is nothing to remark. */
    public Inbound(Channel channel, Id<Brand> brand, Id<Team> team, Party sender, Parties parties, String subject, String text, int signatureAt, int quoteAt,
                   @Nullable String language, Instant sentAt, @Nullable String externalId, @Nullable Long intake, Proof proof, boolean automatic,
                   @Nullable String orderNumber, List<Enclosure> enclosures) {
        this(channel, brand, team, sender, parties, subject, text, signatureAt, quoteAt, language, sentAt, externalId, intake, proof, automatic, Set.of(),
            orderNumber, enclosures);
    }

    Inbound with(Set<Remark> noted) {
        return new Inbound(channel, brand, team, sender, parties, subject, text, signatureAt, quoteAt, language, sentAt, externalId, intake, proof, automatic, noted,
            orderNumber, enclosures);
    }

    /**
     * What ties a message to a ticket. A number in the subject is none.
     *
     * @param token      the ticket named by a token of ours whose signature was checked, or null
     * @param references ids of earlier messages it answers, nearest first: they count only when the sender takes part
     * @param joinSame   the mailbox lets a new mail join the sender's open ticket of the same subject or order number
     */
    public record Proof(@Nullable Id<Ticket> token, List<String> references, boolean joinSame) {

        public static final Proof NONE = new Proof(null, List.of(), false);
    }
}
