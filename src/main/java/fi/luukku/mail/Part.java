package fi.luukku.mail;

import java.util.List;

/** One node of a mail's tree. */
record Part(Headers headers, HeaderValue type, HeaderValue disposition, Coded content, List<Part> children) {

    boolean is(String mediaType) {
        return type.value().equals(mediaType);
    }

    boolean isMultipart() {
        return type.value().startsWith("multipart/");
    }

    boolean isText() {
        return is("text/plain") || is("text/html");
    }

    /** The stated file name, or empty. */
    String fileName() {
        String name = disposition.parameter("filename");
        return name.isEmpty() ? type.parameter("name") : name;
    }

    boolean isAttachment() {
        return disposition.value().equals("attachment");
    }
}
