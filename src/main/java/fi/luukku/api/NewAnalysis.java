package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.coach.OrderFacts;
import fi.luukku.coach.ReplyChannel;
import fi.luukku.coach.ReplyDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("A draft to be read by the coach. Nothing of it is kept.")
record NewAnalysis(@About("The reply as it is written so far.") String draft,
                   @About("Where it goes; absent: email.") @Nullable ReplyChannel channel,
                   @About("The customer's message that it answers.") @Nullable InReplyTo inReplyTo,
                   @About("As the customer gave it.") @Nullable String customerName,
                   @About("Whether it is the first reply of the thread; true when absent.") @Nullable Boolean firstReply,
                   @About("The kind of matter, such as complaint or cancellation, where it has been chosen.") @Nullable String playbook,
                   @About("Of the draft, as a language tag; found out when absent. Other languages than fi, sv and en get the universal rules only.") @Nullable String language,
                   @Nullable String subject,
                   @About("The names of the files that go with it.") @Nullable List<String> attachments,
                   @About("The house's own words.") @Nullable List<Term> glossary,
                   @About("What is known of the order.") @Nullable Order order,
                   @About("What relative dates are reckoned from; absent: the clock.") @Nullable Instant now) {

    private static final int MOST = 500;
    /** Of a name, a code or a subject: the draft and the message may be as long as the whole request. */
    private static final int LONGEST = 1_000;

    record InReplyTo(String text, @About("A language tag; found out when absent.") @Nullable String language) {}

    record Term(String term, @About("What to say instead.") @Nullable String plain) {

        ReplyDraft.Term known() {
            return new ReplyDraft.Term(named("glossary", term), plain == null ? "" : named("glossary", plain), null);
        }
    }

    record Order(@Nullable String number, @Nullable BigDecimal total, @About("An ISO 4217 code.") @Nullable String currency, @Nullable String status,
                 @Nullable List<Line> lines, @Nullable List<Shipment> shipments) {

        record Line(String name, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {}

        record Shipment(@Nullable String carrier, @Nullable String trackingCode, @Nullable String status) {

            OrderFacts.Shipment facts() {
                return new OrderFacts.Shipment(brief("order.shipments", carrier), brief("order.shipments", trackingCode), brief("order.shipments", status));
            }
        }

        OrderFacts facts() {
            return new OrderFacts(brief("order.number", number), total, brief("order.currency", currency), brief("order.status", status),
                list("order.lines", lines).stream().map(line -> new OrderFacts.Line(named("order.lines", line.name()), line.quantity(), line.price())).toList(),
                list("order.shipments", shipments).stream().map(Shipment::facts).toList());
        }
    }

    ReplyDraft at(Instant clock) {
        var theirs = inReplyTo == null ? null : new ReplyDraft.Incoming(Check.present("inReplyTo.text", inReplyTo.text()), inReplyTo.language());
        return new ReplyDraft(Check.present("draft", draft), channel == null ? ReplyChannel.EMAIL : channel, theirs, brief("customerName", customerName), !Boolean.FALSE.equals(firstReply), false,
            brief("playbook", playbook), language, brief("subject", subject), list("attachments", attachments).stream().map(name -> ReplyDraft.File.named(brief("attachments", name))).toList(),
            list("glossary", glossary).stream().map(Term::known).toList(),
            order == null ? null : order.facts(), now == null ? clock : now);
    }

    private static String named(String field, @Nullable String given) {
        return Check.atMost(field, Check.present(field, given), LONGEST);
    }

    private static @Nullable String brief(String field, @Nullable String given) {
        return given == null ? null : Check.atMost(field, given, LONGEST);
    }

    private static <T> List<T> list(String field, @Nullable List<T> given) {
        return given == null ? List.of() : Check.atMost(field, given, MOST);
    }
}
