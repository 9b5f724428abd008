package fi.luukku.coach.rules;

import fi.luukku.coach.Capitals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Manner;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Address;
import fi.luukku.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Teitittely to one who writes as to a friend, sinuttelu to one who is formal, or both in one reply. */
final class ToneMismatch extends NamedRule {

    ToneMismatch() {
        super("tone.mismatch", Severity.WARN, new Cost(Factor.CARING, 0.35));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var address = at.sign(Address.class, Address::of);
        if (address.isMixed()) tell(at, findings, "say-mixed", toYe(at, address));
        else if (at.manner() == Manner.FAMILIAR && !address.ye().isEmpty()) tell(at, findings, "say-familiar", false);
        else if (at.manner() == Manner.FORMAL && !address.thou().isEmpty()) tell(at, findings, "say-formal", true);
    }

    /** Which manner a mixed draft should have: the commoner one; where they are even, the customer's. */
    private static boolean toYe(Situation at, Address address) {
        if (address.thou().size() != address.ye().size()) return address.thou().size() < address.ye().size();
        return at.manner() == Manner.FORMAL;
    }

    private static void tell(Situation at, Findings findings, String key, boolean toYe) {
        var address = at.sign(Address.class, Address::of);
        var word = (toYe ? address.thou() : address.ye()).getFirst();
        var right = changed(at, word, toYe);
        findings.add(word.start(), word.end(), key, right == null ? List.of() : List.of(new Fix(Capitals.like(word.text(), right), word.start(), word.end())), word.text());
    }

    private static @Nullable String changed(Situation at, Word word, boolean toYe) {
        if (at.language() == Language.SV) return SecondPerson.swedish(word.lower(), toYe);
        return toYe ? SecondPerson.toYe(word, at.morphology()) : SecondPerson.toThou(word, at.morphology());
    }
}
