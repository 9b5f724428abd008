package fi.luukku.admin;

import fi.luukku.access.Viewer;
import java.util.List;

/**
 * A page of the settings.
 *
 * @param menu what the viewer may open
 */
public record AdminPage<T>(Section section, List<Section> menu, Viewer viewer, T it) {}
