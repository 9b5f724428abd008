package fi.luukku.search;

import fi.luukku.kernel.Language;
import java.util.List;

/** What the house calls its things, and what its customers call them: a search for one name finds the others. Kept elsewhere. */
public interface Synonyms {

    List<Names> all();

    /** @param names of one thing, of one word or several */
    record Names(Language language, List<String> names) {}
}
