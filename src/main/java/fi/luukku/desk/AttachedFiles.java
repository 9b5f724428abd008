package fi.luukku.desk;

import fi.luukku.ticket.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that wait in a draft.
 *
 * @param path    of a file, without its id
 * @param refused why the last one was not taken; null when all was well
 */
public record AttachedFiles(String path, List<Draft.Attached> files, @Nullable String refused) {}
