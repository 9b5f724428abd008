package fi.luukku.desk;

import fi.luukku.privacy.Dossier;
import fi.luukku.privacy.ExportReason;
import java.util.List;

/** What an export of the customer's data would hold. */
public record ExportPage(DeskView view, long number, Dossier dossier) {

    public List<ExportReason> reasons() {
        return List.of(ExportReason.values());
    }
}
