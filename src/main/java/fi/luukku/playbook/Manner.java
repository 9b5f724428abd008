package fi.luukku.playbook;

import fi.luukku.kernel.Language;
import java.util.regex.Pattern;

/** How a customer is spoken to: sinä or te in Finnish, du or Ni in Swedish. */
public enum Manner {
    FAMILIAR, FORMAL,
    /** Nothing tells: as the brand has chosen. */
    UNKNOWN;

    private static final Pattern FAMILIAR_FI = words("moi|moikka|moro|heippa|hei|terve|mä|mun|mulla|mulle|sä|sun|sulla|kiitti|kiits|ootko|onks");
    private static final Pattern FORMAL_FI = words("hyvä(ä)? (päivää|huomenta|iltaa|herra|rouva|vastaanottaja|asiakaspalvelu)|arvoisa|arv\\.|kunnioittaen|kunnioittavasti|kohteliaimmin|pyydän kohteliaimmin");
    private static final Pattern FAMILIAR_SV = words("hej|hejsan|tjena|tja|moj");
    private static final Pattern FORMAL_SV = words("god dag|goddag|bästa|ärade|högaktningsfullt|vördsamt");

    /** By how they write. Not by "te" or "ni": to a shop these mean all who work there. */
    public static Manner of(String text, Language language) {
        var formal = language == Language.SV ? FORMAL_SV : FORMAL_FI;
        var familiar = language == Language.SV ? FAMILIAR_SV : FAMILIAR_FI;
        if (formal.matcher(text).find()) return FORMAL;
        return familiar.matcher(text).find() ? FAMILIAR : UNKNOWN;
    }

    /** @param otherwise what the brand has chosen for those whose manner is not known */
    public boolean isFormal(boolean otherwise) {
        return this == UNKNOWN ? otherwise : this == FORMAL;
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<![\\p{L}])(" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
