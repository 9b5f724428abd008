package fi.luukku.desk;

import fi.luukku.ticket.SavedView;
import java.util.List;

/** @param shares whether the viewer keeps everybody's views too */
public record SavedViewsPage(List<SavedView> views, boolean shares) {

    public List<SavedView> everybodys() {
        return views.stream().filter(SavedView::everybodys).toList();
    }

    public List<SavedView> own() {
        return views.stream().filter(view -> !view.everybodys()).toList();
    }
}
