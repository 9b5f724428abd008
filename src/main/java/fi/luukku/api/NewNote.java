package fi.luukku.api;

import fi.luukku.api.openapi.About;
import java.util.List;
import org.jspecify.annotations.Nullable;

@About("Something said inside the house. It never reaches the customer.")
record NewNote(String text, @About("Agents named in it: they are told, and get to see the ticket. A collaborator may name only those who see it already.") @Nullable List<Who> mentions,
               @Nullable List<Upload> attachments) {}
