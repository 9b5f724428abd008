package fi.luukku.api;

import fi.luukku.api.openapi.About;
import org.jspecify.annotations.Nullable;

@About("A file that came or goes with a message.")
record AttachmentShape(String name, String type, @About("Bytes.") long size,
                       @About("Where it is fetched with the same token; null when neither it nor the message that held it is kept.") @Nullable String url) {}
