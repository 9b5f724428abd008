package fi.luukku.desk;

import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Original;

/** A message as it came, with what is masked elsewhere. */
public record OriginalPage(DeskView view, Original original) {

    public String back() {
        return view.href(original.message().ticket().value());
    }

    public boolean isMail() {
        return original.message().channel() == Channel.EMAIL && original.message().intake() != null;
    }
}
