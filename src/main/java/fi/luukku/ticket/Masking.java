package fi.luukku.ticket;

import fi.luukku.finnish.format.Masked;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message without its identity codes and card numbers, before anything of it is written, indexed or told to anyone.
 * The addresses stay as they are: without them nobody could be answered.
 */
final class Masking {

    private final Inbound original;
    private int identityCodes;
    private int cardNumbers;

    private Masking(Inbound original) {
        this.original = original;
    }

    /**
     * @param inbound  as it is kept and shown
     * @param original as it came; null when nothing was masked
     */
    record Result(Inbound inbound, @Nullable Inbound original, int identityCodes, int cardNumbers) {}

    static Result of(Inbound inbound) {
        return new Masking(inbound).result();
    }

    private Result result() {
        var in = original;
        var masked = new Inbound(in.channel(), in.brand(), in.team(), masked(in.sender()), masked(in.parties()), masked(in.subject()), masked(in.text()),
            in.signatureAt(), in.quoteAt(), in.language(), in.sentAt(), in.externalId(), in.intake(), in.proof(), in.automatic(), in.remarks(),
            in.orderNumber() == null ? null : masked(in.orderNumber()), in.enclosures().stream().map(this::masked).toList());
        // The channel may have found some where we can't look, such as in the mail's HTML.
        if (in.remarks().contains(Remark.IDENTITY_CODE_MASKED)) identityCodes = Math.max(identityCodes, 1);
        if (in.remarks().contains(Remark.CARD_NUMBER_MASKED)) cardNumbers = Math.max(cardNumbers, 1);
        // More than fit the column are as many as one can say.
        identityCodes = Math.min(identityCodes, Short.MAX_VALUE);
        cardNumbers = Math.min(cardNumbers, Short.MAX_VALUE);
        return identityCodes + cardNumbers == 0 ? new Result(in, null, 0, 0) : new Result(masked.with(remarks()), in, identityCodes, cardNumbers);
    }

    private EnumSet<Remark> remarks() {
        var remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(original.remarks());
        if (identityCodes > 0) remarks.add(Remark.IDENTITY_CODE_MASKED);
        if (cardNumbers > 0) remarks.add(Remark.CARD_NUMBER_MASKED);
        return remarks;
    }

    private Parties masked(Parties parties) {
        return new Parties(parties.from() == null ? null : masked(parties.from()), masked(parties.to()), masked(parties.cc()), masked(parties.bcc()));
    }

    private List<Party> masked(List<Party> parties) {
        return parties.stream().map(this::masked).toList();
    }

    private Party masked(Party party) {
        return party.name() == null ? party : new Party(masked(party.name()), party.address());
    }

    private Enclosure masked(Enclosure file) {
        return new Enclosure(masked(file.name()), file.type(), file.size(), file.contentId(), file.sha256());
    }

    private String masked(String text) {
        var masked = Masked.of(text);
        for (var piece : masked.pieces()) {
            switch (piece.kind()) {
                case IDENTITY_CODE -> identityCodes++;
                case CARD_NUMBER -> cardNumbers++;
            }
        }
        return masked.text();
    }
}
