package fi.luukku.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import fi.luukku.api.openapi.About;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("An answer to the customer.")
record NewReply(String text,
                @About("Absent: the writer of the customer's newest message. When given, one at least.")
                @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<PersonShape> to,
                @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<PersonShape> cc,
                @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<PersonShape> bcc,
                @About("Closes the ticket with this answer.") @Nullable Boolean close,
                @About("When to send, 366 days ahead at most; absent: at once. Cancelled if the customer writes first.") @Nullable Instant sendAt,
                @Nullable List<Upload> attachments,
                @About("Why it is sent although the coach finds what must not leave as it is, such as an identity code or another customer's name, in it, its subject or the name of a file; stays in the ticket's log. Without it such a reply is refused.")
                @Nullable String despite) {}
