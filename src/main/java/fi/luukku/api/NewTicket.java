package fi.luukku.api;

import fi.luukku.api.openapi.About;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("A ticket to open for a customer: their words, as if they had written to us.")
record NewTicket(@About("The store, by its short name or id. May be absent when there is one only.") @Nullable Who brand,
                 @About("The team that takes it, by name or id. Absent, it is the caller's own team.") @Nullable Who team,
                 String subject, String text, NewTicket.Sender customer,
                 @About("Two-letter code.") @Nullable String language, @Nullable String orderNumber,
                 @Nullable List<String> tags,
                 @About("How the customer was in touch; api when absent.") @Nullable Origin channel,
                 @Nullable List<Upload> attachments) {

    @About("Who asks.")
    record Sender(@Nullable String name, String email) {}

    enum Origin { API, EMAIL, FORM }
}
