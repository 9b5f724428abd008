package fi.luukku.mail;

import fi.luukku.finnish.format.Masked;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a mail holds of codes that are to be masked: in its words, names and file names. Files are not looked into. */
public final class CodesInMail {

    private CodesInMail() {
    }

    public static Set<Masked.Kind> in(Mail mail) {
        var kinds = inHtml(mail);
        var addresses = Stream.concat(Stream.concat(mail.to().stream(), mail.cc().stream()), Stream.of(mail.from(), mail.replyTo(), mail.sender()));
        Stream.concat(Stream.of(mail.subject(), mail.text()), Stream.concat(mail.attachments().stream().map(Attachment::name),
            addresses.map(address -> address == null ? null : address.name()))).filter(text -> text != null).forEach(text -> add(text, kinds));
        return kinds;
    }

    /** Of the HTML alone, which can say more than the plain text beside it. */
    public static Set<Masked.Kind> inHtml(Mail mail) {
        var kinds = EnumSet.noneOf(Masked.Kind.class);
        if (mail.html() != null) add(HtmlWords.of(mail.html()), kinds);
        return kinds;
    }

    private static void add(String text, Set<Masked.Kind> kinds) {
        Masked.of(text).pieces().forEach(piece -> kinds.add(piece.kind()));
    }
}
