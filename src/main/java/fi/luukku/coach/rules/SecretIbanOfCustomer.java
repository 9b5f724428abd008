package fi.luukku.coach.rules;

import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.Iban;
import fi.luukku.finnish.format.Ibans;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The customer's account number: one they wrote to us themselves, or one that is said to be theirs. The store's own may be told. */
final class SecretIbanOfCustomer extends SecretRule {

    private static final RuleFile FILE = RuleFile.of("secret.iban-of-customer");
    private static final Phrases THEIRS = FILE.phrases("theirs");
    private static final Phrases OURS = FILE.phrases("ours");
    private static final int KEPT = 2;

    SecretIbanOfCustomer() {
        super("secret.iban-of-customer");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var ibans = at.sign(Facts.class, Facts::of).ibans();
        if (ibans.isEmpty()) return;
        var written = at.customer() == null ? Set.<String>of() : Ibans.in(at.customer().text()).stream().map(iban -> iban.value().code()).collect(Collectors.toSet());
        var theirs = sentences(THEIRS, at);
        theirs.andNot(sentences(OURS, at));
        for (var iban : ibans) if (written.contains(iban.value().code()) || theirs.get(sentence(iban, at))) mask(iban.start(), iban.end(), masked(iban.in(at.reply().text()), KEPT), findings);
    }

    private static int sentence(Found<Iban> iban, Situation at) {
        var word = Facts.wordAt(at.reply().words(), iban.start());
        return word == null ? at.reply().sentences().size() : word.sentence();
    }

    /** The sentences that say so, and those that such a one leads to ("Tilinumerosi on tämä:"). */
    private static BitSet sentences(Phrases phrases, Situation at) {
        var sentences = new BitSet();
        for (var match : at.reply().all(phrases)) {
            sentences.set(match.sentence());
            if (at.reply().textOf(at.reply().sentences().get(match.sentence())).endsWith(":")) sentences.set(match.sentence() + 1);
        }
        return sentences;
    }
}
