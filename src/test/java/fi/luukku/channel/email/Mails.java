package fi.luukku.channel.email;

/** Mails as customers and machines write them. */
public final class Mails {

    private Mails() {
    }

    /** @param more further header lines, each ended */
    static String mail(String from, String subject, String id, String more, String text) {
        return "From: " + from + "\nTo: kauppa@example.fi\nSubject: " + subject + "\n" + (id.isEmpty() ? "" : "Message-ID: " + id + "\n")
            + "Date: Mon, 04 Mar 2024 17:50:00 +0200\n" + more + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    static String answering(String id) {
        return "In-Reply-To: " + id + "\nReferences: " + id + "\n";
    }

    public static String bounce(String to, String originalId, String recipient) {
        return """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
            To: %s
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <dsn-%s@mx.example.net>
            Date: Mon, 04 Mar 2024 17:50:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --b
            Content-Type: text/rfc822-headers

            From: Kirjakulma <%s>
            To: %s
            Message-ID: %s
            Subject: Re: asia

            --b--
            """.formatted(to, recipient.hashCode(), recipient, to, recipient, originalId);
    }

    static String withFile(String from, String subject, String id, String name, String base64) {
        return """
            From: %s
            To: kauppa@example.fi
            Subject: %s
            Message-ID: %s
            Date: Mon, 04 Mar 2024 17:50:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: text/plain; charset=utf-8

            Kuva liitteenä.
            --m
            Content-Type: image/png; name="%s"
            Content-Disposition: attachment; filename="%s"
            Content-Transfer-Encoding: base64

            %s
            --m--
            """.formatted(from, subject, id, name, name, base64);
    }
}
