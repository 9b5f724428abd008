package fi.luukku.api;

import fi.luukku.api.openapi.About;
import org.jspecify.annotations.Nullable;

@About("A file to send along. All files of a request together hold 10 MB at most.")
record Upload(String name, @About("Media type; application/octet-stream when absent.") @Nullable String type,
              @About("The content in base64.") byte[] base64) {}
