package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Reports that say what they are in their structure. */
final class ReportRules {

    private ReportRules() {
    }

    static @Nullable Automatic deliveryReport(Suspect mail) {
        Bounce bounce = mail.bounce();
        if (bounce == null) return null;
        String evidence = bounce.kind().name().toLowerCase(Locale.ROOT) + (bounce.recipient() == null ? "" : " " + bounce.recipient());
        return new Automatic(Automatic.Kind.BOUNCE, "delivery-report", evidence);
    }

    /** RFC 8098. */
    static @Nullable Automatic readReceipt(Suspect mail) {
        return holds(mail, "message/disposition-notification") ? new Automatic(Automatic.Kind.READ_RECEIPT, "read-receipt", "disposition-notification") : null;
    }

    /** RFC 5965. */
    static @Nullable Automatic feedbackReport(Suspect mail) {
        return holds(mail, "message/feedback-report") ? new Automatic(Automatic.Kind.FEEDBACK_REPORT, "feedback-report", "feedback-report") : null;
    }

    private static boolean holds(Suspect mail, String type) {
        return BounceReader.isReport(mail.headers()) && mail.reportParts().stream().anyMatch(part -> part.is(type));
    }
}
