package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.signs.Facts;
import fi.luukku.finnish.format.Phones;
import java.util.List;
import java.util.regex.Pattern;

/** A phone number that is hard to read: all digits in a row, or with hyphens and brackets. How many digits stand together is free. */
final class FormatPhone extends NamedRule {

    /** So many digits in a row are read wrong. */
    private static final int LONG_RUN = 8;

    /** The country without its sign: "358401234567", "(358) 40-1234567". */
    private static final Pattern NO_SIGN = Pattern.compile("(?<![\\d+.,-])\\(?358\\)?[ -]?\\d(?:[ -]?\\d){6,10}(?!\\d)");

    FormatPhone() {
        super("format.phone", Severity.WARN, new Cost(Factor.CARING, 0.1));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var text = at.reply().text();
        if (at.language() == null) return;
        for (var phone : at.sign(Facts.class, Facts::of).phones()) {
            var written = phone.in(text);
            if (isReadable(written) || Facts.isQuoted(phone, at) || text.startsWith("tel:", phone.start() - 4)) continue;
            var form = written.startsWith("+") || written.startsWith("00") ? phone.value().international() : phone.value().display();
            if (!form.equals(written)) findings.add(phone.start(), phone.end(), "say", List.of(new Fix(form, phone.start(), phone.end())), form);
        }
        if (text.contains("358")) withoutSign(at, findings);
    }

    private static void withoutSign(Situation at, Findings findings) {
        var facts = at.sign(Facts.class, Facts::of);
        var number = NO_SIGN.matcher(at.reply().text());
        while (number.find() && !findings.areFull()) {
            if (Facts.at(facts.orders(), number.start()) != null || Facts.at(facts.references(), number.start()) != null || Facts.at(facts.parcels(), number.start()) != null) continue;
            var phone = Phones.of("+" + number.group().replaceAll("\\D", ""));
            var start = number.start();
            var end = number.end();
            phone.ifPresent(one -> findings.add(start, end, "say", List.of(new Fix(one.international(), start, end)), one.international()));
        }
    }

    private static boolean isReadable(String written) {
        var run = 0;
        for (int i = written.startsWith("+") ? 1 : 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (Character.isDigit(c)) {
                if (++run >= LONG_RUN) return false;
            } else if (Character.isSpaceChar(c)) {
                run = 0;
            } else {
                return false;
            }
        }
        return !written.startsWith("00");
    }
}
