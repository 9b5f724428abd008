package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

final class BounceReader {

    private BounceReader() {
    }

    static @Nullable Bounce read(Headers headers, String subject, String text, List<Part> parts) {
        return null;
    }
}
