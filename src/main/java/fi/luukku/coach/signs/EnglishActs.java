package fi.luukku.coach.signs;

import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Act.Kind;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Acts in English: "we will send", "I'm sending", "has been refunded", "we sent", "I can send". */
final class EnglishActs implements Acts.Finder {

    private static final int REACH = 5;
    private static final Set<String> WE = Set.of("we", "i", "we'll", "i'll", "we’ll", "i’ll", "we're", "we’re", "i'm", "i’m", "we've", "we’ve", "i've", "i’ve");
    private static final Set<String> WILL = Set.of("will", "shall", "we'll", "i'll", "we’ll", "i’ll", "going", "promise");
    private static final Set<String> CAN = Set.of("can", "could", "would", "may");
    private static final Set<String> HAVE = Set.of("have", "has", "we've", "we’ve", "i've", "i’ve", "was", "were");
    private static final Set<String> ARE = Set.of("am", "are", "we're", "we’re", "i'm", "i’m");
    private static final Set<String> NOT = Set.of("not", "never", "cannot", "can't", "can’t", "won't", "won’t", "don't", "don’t", "couldn't", "couldn’t", "unable");

    private enum Form { BASE, PAST, PARTICIPLE, GERUND }

    private static final Map<String, Set<Form>> FORMS = forms();

    private final Reading reading;

    EnglishActs(Reading reading) {
        this.reading = reading;
    }

    /** A line of a verb has its base, past, participle and gerund. */
    private static Map<String, Set<Form>> forms() {
        var forms = new HashMap<String, Set<Form>>();
        for (var line : Acts.FILE.lines("verbs", Language.EN)) {
            var each = line.split("\\s+");
            for (int i = 0; i < each.length; i++) forms.computeIfAbsent(each[i], _ -> new HashSet<>()).add(Form.values()[i]);
        }
        return Map.copyOf(forms);
    }

    @Override
    public @Nullable Act at(Word word) {
        var forms = FORMS.get(word.lower());
        if (forms == null || before(word, NOT::contains) != null) return null;
        var ours = before(word, WE::contains) != null;
        if (forms.contains(Form.BASE) && ours) {
            if (before(word, CAN::contains) != null) return of(Kind.OFFER, word, false);
            if (before(word, WILL::contains) != null) return of(Kind.WILL, word, false);
        }
        if (forms.contains(Form.GERUND) && before(word, ARE::contains) != null && ours) return of(Kind.WILL, word, false);
        if (forms.contains(Form.PARTICIPLE)) {
            if (before(word, "be"::equals) != null) return before(word, CAN::contains) != null ? of(Kind.OFFER, word, true) : before(word, WILL::contains) != null ? of(Kind.WILL, word, true) : null;
            if (before(word, HAVE::contains) != null) return of(Kind.DONE, word, !ours);
        }
        return forms.contains(Form.PAST) && ours && before(word, WILL::contains) == null ? of(Kind.DONE, word, false) : null;
    }

    private @Nullable Word before(Word word, Predicate<String> which) {
        for (int i = word.index() - 1; i >= Math.max(0, word.index() - REACH); i--) {
            var each = reading.words().get(i);
            if (each.sentence() != word.sentence() || each.is(Token.Kind.MARK)) return null;
            if (which.test(each.lower())) return each;
        }
        return null;
    }

    private static Act of(Kind kind, Word word, boolean passive) {
        return new Act(kind, word.sentence(), word.index(), word.index(), Set.of(word.lower()), false, passive);
    }
}
