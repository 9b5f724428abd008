package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the rules on automatic mail look at. */
record Suspect(
        Headers headers,
        @Nullable Address from,
        String subject,
        String text,
        Folding folding,
        List<Part> reportParts,
        @Nullable Bounce bounce) {

    String header(String name) {
        return headers.firstOrEmpty(name);
    }

    String ownText() {
        return text.substring(0, folding.signatureStart());
    }
}
