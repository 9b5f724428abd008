package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Closing;
import fi.luukku.coach.signs.CustomerName;
import fi.luukku.coach.signs.NameForms;
import fi.luukku.coach.signs.Opening;
import fi.luukku.finnish.Token;
import fi.luukku.finnish.WordClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The draft calls somebody by name, and it is not the customer: the reply may be another customer's. */
final class WrongName extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("wrong.name");
    /** "Kiitos viestistäsi, Matti!": a sentence that begins so and ends in a name calls them by it. */
    private static final Set<String> CALLING = FILE.words("calling");

    WrongName() {
        super("wrong.name", Severity.STOP, new Cost(Factor.RESPONSIBILITY, 0.7));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var customer = at.sign(CustomerName.class, CustomerName::of);
        // Who is known by no name can't be called by a wrong one; a company's people are many.
        if (customer.company() || customer.words().isEmpty() || at.reply().sentences().isEmpty()) return;
        called(at).filter(each -> !each.isEmpty() && !isThem(each, customer, at)).findFirst().ifPresent(called -> tell(called, customer, findings));
    }

    private static void tell(List<Word> called, CustomerName customer, Findings findings) {
        var first = customer.first();
        var fixes = first == null ? List.<Fix>of() : List.of(new Fix(called.size() > 1 ? customer.whole() : first, called.getFirst().start(), called.getLast().end()));
        findings.add(called.getFirst().start(), called.getLast().end(), "say", fixes, customer.whole().isEmpty() ? String.valueOf(first) : customer.whole());
    }

    /** In the greeting, and wherever else somebody is spoken to by name. */
    private static Stream<List<Word>> called(Situation at) {
        var opening = at.sign(Opening.class, Opening::of).name().stream().filter(word -> word.text().length() > 1).toList();
        // Below the closing, and at the very end, stands the writer's own name.
        var closing = at.sign(Closing.class, Closing::of).start();
        var sentences = IntStream.range(0, at.reply().sentences().size() - 1).filter(i -> at.reply().sentences().get(i).end() <= closing).mapToObj(at.reply()::wordsOf);
        return Stream.concat(Stream.of(opening).filter(name -> !name.isEmpty() && isSurelyName(name, at)), sentences.flatMap(words -> Stream.of(calledIn(words), calledFirst(words))));
    }

    /** Names that the dictionary knows, or a word it does not, before a mark or at a line's end: "Hei Xhevdet!" */
    private static boolean isSurelyName(List<Word> name, Situation at) {
        if (name.stream().anyMatch(WrongName::isName)) return true;
        var words = at.reply().words();
        var next = name.getLast().index() + 1;
        if (next >= words.size() || words.get(next).is(Token.Kind.MARK)) return true;
        return at.reply().text().substring(name.getLast().end(), words.get(next).start()).indexOf('\n') >= 0;
    }

    private static boolean isName(Word word) {
        return word.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.FIRST_NAME || reading.wordClass() == WordClass.LAST_NAME);
    }

    private static List<Word> calledIn(List<Word> words) {
        var last = words.size() - 1;
        if (last < 2 || words.getFirst().quoted() || !CALLING.contains(words.getFirst().lower()) || !words.get(last).is(Token.Kind.MARK)) return List.of();
        var name = new ArrayList<Word>();
        var at = last - 1;
        while (at > 0 && words.get(at).is(Token.Kind.WORD) && words.get(at).token().isCapitalised() && words.get(at).has(Feature.NAME)) name.addFirst(words.get(at--));
        var parted = at > 0 && words.get(at).text().equals(",") || at == 0;
        return parted && !name.isEmpty() && name.getFirst().has(Feature.FIRSTNAME) ? name : List.of();
    }

    /** "Antti Koskinen, lasisi ovat haettavissa": first and last name, a comma, and then it is spoken to them. */
    private static List<Word> calledFirst(List<Word> words) {
        if (words.size() < 5 || !words.getFirst().has(Feature.FIRSTNAME) || words.getFirst().quoted() || !words.get(1).token().isCapitalised() || !words.get(2).token().isMark(",")) return List.of();
        return words.stream().skip(3).anyMatch(word -> word.isOnly(Feature.THY) || word.isOnly(Feature.YOUR) || word.isOnly(Feature.THOU)) ? words.subList(0, 2) : List.of();
    }

    private static boolean isThem(List<Word> called, CustomerName customer, Situation at) {
        var forms = new NameForms(at.morphology());
        var known = new HashSet<>(customer.words());
        // Who else is named in their message may be who wrote it.
        if (at.customer() != null) {
            for (var word : at.customer().words()) if (word.is(Token.Kind.WORD) && word.token().isCapitalised()) known.add(word.lower());
        }
        var first = called.getFirst();
        if (known.stream().noneMatch(name -> forms.areOne(first.text(), name))) return called.size() > 1 && known.stream().anyMatch(name -> forms.areOne(called.getLast().text(), name)) && !forms.isFirstName(first.text());
        // "Maija Korhonen" is not Maija Virtanen.
        var lastName = called.size() > 1 ? called.getLast() : null;
        var two = customer.words().size() > 1 && lastName != null && lastName.analyses().stream().anyMatch(reading -> reading.wordClass() == WordClass.LAST_NAME);
        return !two || forms.isFirstName(lastName.text()) || known.stream().anyMatch(name -> forms.areOne(lastName.text(), name));
    }
}
