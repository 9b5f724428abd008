package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.mail.Automatic;
import fi.luukku.mail.Bounce;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports on mail of ours: the message is found by its Message-ID, or by the signed address they came back to. */
@Component
class DeliveryReports implements Rule {

    private final ReplyToken token;
    private final Deliveries deliveries;
    private final OutboxTable outbox;

    DeliveryReports(ReplyToken token, Deliveries deliveries, OutboxTable outbox) {
        this.token = token;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    @Override
    public @Nullable Verdict judge(Arrival arrival) {
        var bounce = arrival.mail().bounce();
        if (bounce != null) return report(arrival, bounce);
        if (arrival.mail().automatic().kind() != Automatic.Kind.BOUNCE) return null;
        return new Verdict.Report(null, true, "", "intake.why.bounce.unknown");
    }

    private Verdict report(Arrival arrival, Bounce bounce) {
        var why = "intake.why.report." + bounce.kind().name().toLowerCase(java.util.Locale.ROOT);
        var failed = bounce.kind() == Bounce.Kind.FAILED;
        var ours = Optional.ofNullable(bounce.originalMessageId()).flatMap(outbox::sentAs).orElse(null);
        if (ours != null && ours.kind() == OutboxEntry.Kind.LETTER) return new Verdict.LetterReport(ours, failed, said(bounce), why);
        if (ours != null) return new Verdict.AcknowledgementReport(ours, failed, said(bounce), why);
        var about = byId(bounce).or(() -> byAddress(arrival)).orElse(null);
        return new Verdict.Report(about, failed, said(bounce), about == null && failed ? "intake.why.bounce.unknown" : why);
    }

    private Optional<Message> byId(Bounce bounce) {
        return Optional.ofNullable(bounce.originalMessageId()).flatMap(deliveries::sentAs);
    }

    private Optional<Message> byAddress(Arrival arrival) {
        return token.first(Stream.empty(), arrival.recipients()).map(ReplyToken.Named::message).flatMap(this::message);
    }

    private Optional<Message> message(long id) {
        try {
            return Optional.of(deliveries.message(Id.of(id)));
        } catch (Problem.NotFound deletedSince) {
            return Optional.empty();
        }
    }

    private static String said(Bounce bounce) {
        var said = Stream.of(bounce.recipient(), bounce.status(), bounce.diagnostic()).filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining(" "));
        return said.substring(0, Math.min(500, said.length()));
    }
}
