package fi.luukku.coach;

import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.TestDictionary;
import fi.luukku.kernel.Language;

/** The coach without the rest of the product. */
public final class TestCoach {

    private static final Coach COACH = new Coach(TestDictionary.get(), new LanguageGuess(TestDictionary.get()), TestDictionary.spelling());

    private TestCoach() {}

    public static Review review(ReplyDraft draft) {
        return review(draft, HouseRules.NONE);
    }

    static Review review(ReplyDraft draft, HouseRules house) {
        return COACH.review(draft, house, Language.FI);
    }

    static ReadMessage read(String message) {
        return COACH.read(message, null);
    }
}
