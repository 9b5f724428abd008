package fi.luukku.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every mail, however broken the bytes were. */
final class MailRules {

    private MailRules() {
    }

    static void hold(Mail mail) {
        assertThat(mail.signatureStart()).isBetween(0, mail.quoteStart());
        assertThat(mail.quoteStart()).isBetween(0, mail.text().length());
        assertThat(mail.text().length()).isLessThanOrEqualTo(MailReader.MAX_TEXT);
        assertThat(mail.references()).hasSizeLessThanOrEqualTo(100);
        strings(mail).forEach(MailRules::holdForText);
        mail.attachments().forEach(MailRules::holdForFile);
        if (!mail.text().isBlank()) assertThat(mail.ownText()).isNotBlank();
    }

    private static void holdForText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) throw new AssertionError("U+0000 at " + i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) throw new AssertionError("lone surrogate at " + i);
            i++;
        }
    }

    private static void holdForFile(Attachment file) {
        assertThat(file.name()).isNotBlank().doesNotContain("/", "\\", "\n", "\u202E");
        assertThat(file.open()).hasBinaryContent(content(file)).satisfies(stream -> assertThat(content(file).length).isEqualTo((int) file.size()));
    }

    static byte[] content(Attachment file) {
        try (var stream = file.open()) {
            return stream.readAllBytes();
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Stream<String> strings(Mail mail) {
        List<String> all = new ArrayList<>(List.of(mail.text(), mail.subject()));
        all.addAll(mail.inReplyTo());
        all.addAll(mail.references());
        all.addAll(mail.deliveredTo());
        Stream.of(mail.messageId(), mail.html(), mail.calendar(), mail.returnPath()).filter(java.util.Objects::nonNull).forEach(all::add);
        Stream.of(mail.from(), mail.sender(), mail.replyTo()).filter(java.util.Objects::nonNull).map(Address::toString).forEach(all::add);
        mail.to().forEach(address -> all.add(address.toString()));
        mail.cc().forEach(address -> all.add(address.toString()));
        mail.attachments().forEach(file -> all.addAll(List.of(file.name(), file.type(), String.valueOf(file.contentId()))));
        mail.problems().forEach(problem -> all.add(problem.detail()));
        all.add(mail.automatic().evidence());
        if (mail.bounce() != null) all.add(mail.bounce().toString());
        return all.stream();
    }
}
